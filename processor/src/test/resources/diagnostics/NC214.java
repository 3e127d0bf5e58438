import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Train(batch = 1)
interface Prices {
    @Dense(value = 8, bias = false)
    @BatchNorm // warning: NC214
    @Relu
    Layer features();

    @Dense(1)
    Layer price();
}
