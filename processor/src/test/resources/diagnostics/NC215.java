import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Relu
    @Dropout(0.3) // warning: NC215
    Layer features();

    @Dense(value = 8, bias = false)
    @BatchNorm
    @Relu
    Layer more();

    @Dense(1)
    Layer price();
}
