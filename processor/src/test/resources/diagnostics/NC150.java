import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@ClipByGlobalNorm(0) // error: NC150
interface Prices {
    @Dense(8)
    @Relu
    @MaxNorm(-1) // error: NC150
    Layer features();

    @Dense(1)
    Layer price();
}
