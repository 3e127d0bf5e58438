import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@ClipByGlobalNorm(1e6) // warning: NC228
interface Prices {
    @Dense(1)
    Layer price();
}
