import dev.nacre.annotations.*;

@Network
@Input(8)
@MeanSquaredError
interface Prices {
    @Use(Residual.class)
    Layer first();

    @Dense(4) @Relu
    Layer narrow();

    @Use(Residual.class) @Repeat(3)
    Layer stage();

    @Use(Residual.class)
    Layer more(Layer narrow);

    @Concat
    Layer all(Layer first, Layer stage, Layer more);

    @Dense(1)
    Layer price();
}

@Block
interface Residual {
    @Dense(8)
    Layer inner();

    @Add @Relu // error: NC110
    Layer joined(Layer input, Layer inner);
}
