import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Elu(alpha = 0) // error: NC160
    Layer features();

    @Dense(1)
    Layer price();
}
