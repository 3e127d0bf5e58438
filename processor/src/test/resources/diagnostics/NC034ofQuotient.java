import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Activation("x / (x - 0.3)") // error: NC034
    Layer features();

    @Dense(1)
    Layer price();
}
