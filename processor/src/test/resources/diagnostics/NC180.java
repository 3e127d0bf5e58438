import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @BatchNorm(statisticsMomentum = 0) // error: NC180
    @Relu
    Layer features();

    @Dense(1)
    Layer price();
}
