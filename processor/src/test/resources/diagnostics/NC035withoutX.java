import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Activation("pi^2") // error: NC035
    Layer features();

    @Dense(1)
    Layer price();
}
