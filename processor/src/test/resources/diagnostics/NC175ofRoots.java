import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Warmup(length = 2) // error: NC175
@InverseSquareRootDecay(warmup = 3)
interface Prices {
    @Dense(1)
    Layer price();
}
