import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Train(epochs = 0) // error: NC128
interface Prices {
    @Dense(1)
    Layer price();
}
