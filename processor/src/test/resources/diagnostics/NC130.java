import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @LeakyRelu(slope = 1) // error: NC130
    Layer features();

    @Dense(1)
    Layer price();
}
