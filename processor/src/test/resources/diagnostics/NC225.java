import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(value = 8, bias = false) // warning: NC225
    @BatchNorm
    @Relu
    @L2(0.001)
    Layer features();

    @Dense(1)
    Layer price();
}
