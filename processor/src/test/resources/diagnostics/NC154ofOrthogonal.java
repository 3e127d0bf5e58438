import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Tanh
    @Orthogonal(gain = -1) // error: NC154
    Layer features();

    @Dense(1)
    Layer price();
}
