import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@OneCycle(length = 5) // error: NC172
@Train(epochs = 10)
interface Prices {
    @Dense(1)
    Layer price();
}
