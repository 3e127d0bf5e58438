import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Relu
    Layer stem();

    @Dense(16)
    @Relu
    Layer block();

    @Add // error: NC110
    Layer joined(Layer stem, Layer block);

    @Dense(1)
    Layer price();
}
