import dev.nacre.annotations.*;

@Network
@Input(8)
@MeanSquaredError
interface Prices {
    @Use(Wide.class) // error: NC021
    Layer wide();

    @Dense(1)
    Layer price();
}

interface Wide {
    @Dense(16) @Relu
    Layer wide();

    @Dense(8) @Relu
    Layer back();
}
