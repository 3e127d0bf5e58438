import dev.nacre.annotations.*;

@Adam // error: NC025
@Input(4) // error: NC025
@Block @HeNormal @L2(1e-4)
interface Wide {
    @Dense(16) @Relu
    Layer wide();

    @Dense(8) @Relu
    Layer back();
}

@Network
@Input(8)
@MeanSquaredError
interface Prices {
    @Use(Wide.class)
    Layer wide();

    @Dense(1)
    Layer price();
}
