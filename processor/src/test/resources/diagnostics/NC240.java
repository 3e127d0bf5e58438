import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@CosineDecay(length = 20) // warning: NC240
@Train(epochs = 10)
interface Prices {
    @Dense(1)
    Layer price();
}
