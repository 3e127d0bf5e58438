import dev.nacre.annotations.*;

@Network
@Input(8)
@MeanSquaredError
interface Prices {
    @Dense(8) @Relu
    Layer wide();

    @Use(Gate.class) @Repeat(2) // error: NC029
    Layer gated(Layer input, Layer wide);

    @Dense(1)
    Layer price();
}

@Block(inputs = {"values", "by"})
interface Gate {
    @Dense(8) @Sigmoid
    Layer share(Layer by);

    @Multiply
    Layer gated(Layer values, Layer share);
}
