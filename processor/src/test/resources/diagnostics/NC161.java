import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @ShiftedRelu(lower = 1) // error: NC161
    Layer features();

    @Dense(1)
    Layer price();
}
