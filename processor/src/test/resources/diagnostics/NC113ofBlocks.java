import dev.nacre.annotations.*;

@Network
@Input(8)
@MeanSquaredError
interface Prices {
    @Use(Wide.class)
    Layer wide();

    @Dense(1)
    Layer price();
}

@Block
interface Wide {
    @Dense(16) @Relu
    Layer forgotten(); // error: NC113

    @Dense(8) @Relu
    Layer wide(Layer input);
}
