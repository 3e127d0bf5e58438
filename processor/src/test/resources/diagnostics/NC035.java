import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Activation("where(x < 0, 0, 1)") // error: NC035
    Layer features();

    @Dense(1)
    Layer price();
}
