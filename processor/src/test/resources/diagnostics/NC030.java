import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Activation("x * sigmoid(1.702 x)") // error: NC030
    Layer features();

    @Dense(1)
    Layer price();
}
