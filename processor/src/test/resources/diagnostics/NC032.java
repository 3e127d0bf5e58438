import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Activation("tanh(x / 1e50)") // error: NC032
    Layer features();

    @Dense(1)
    Layer price();
}
