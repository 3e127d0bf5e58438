import dev.nacre.annotations.*;

@Network
@Input(8)
@MeanSquaredError
interface Prices {
    @Use(Gate.class) // error: NC028
    Layer gated();

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
