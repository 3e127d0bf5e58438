import dev.nacre.annotations.*;

@Network
@Input(8)
@MeanSquaredError
interface Prices {
    @Dense(8) @Relu
    Layer other(Layer input);

    @Use(Wide.class) // error: NC028
    Layer wide(Layer input, Layer other);

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
