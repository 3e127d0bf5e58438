import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@L2(0.5) // warning: NC218
interface Prices {
    @Dense(1)
    Layer price();
}
