import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Selu // warning: NC210
    @HeNormal
    Layer features();

    @Dense(1)
    Layer price();
}
