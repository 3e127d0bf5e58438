import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@InverseSquareRootDecay(warmup = 20) // error: NC174
@Train(epochs = 10)
interface Prices {
    @Dense(1)
    Layer price();
}
