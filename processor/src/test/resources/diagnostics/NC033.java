import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Activation("tanh(((x^50)^50)^50)") // error: NC033
    Layer features();

    @Dense(1)
    Layer price();
}
