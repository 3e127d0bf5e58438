import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Relu
    @AlphaDropout(0.1) // warning: NC212
    Layer features();

    @Dense(1)
    Layer price();
}
