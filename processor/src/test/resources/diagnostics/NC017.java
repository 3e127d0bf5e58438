import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Relu
    Layer stem();

    @Dense(8)
    @Relu
    Layer block();

    @Add
    @L2(0.001) // error: NC017
    Layer joined(Layer stem, Layer block);

    @Dense(1)
    Layer price();
}
