import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Activation("x^1.5") // error: NC034
    Layer features();

    @Dense(1)
    Layer price();
}
