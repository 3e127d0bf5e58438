import dev.nacre.annotations.*;

@Network
@Input(8)
@MeanSquaredError
interface Prices {
    @Relu // error: NC016
    @Use(Wide.class)
    Layer wide();

    @Dense(1)
    Layer price();
}

@Block
interface Wide {
    @Dense(16) @Relu
    Layer wide();

    @Dense(8) @Relu
    Layer back();
}
