import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8) // warning: NC209
    @BatchNorm
    @Relu
    Layer features();

    @Dense(1)
    Layer price();
}
