import dev.nacre.annotations.*;

@Network
@Input(8)
@MeanSquaredError
interface Prices {
    @Use(Wide.class)
    @HeNormal // error: NC017
    @L2(1e-4) // error: NC017
    @ActivityL1(1e-4) // error: NC017
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
