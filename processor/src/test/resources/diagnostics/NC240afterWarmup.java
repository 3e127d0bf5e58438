import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Warmup(length = 2)
@CosineDecay(length = 9) // warning: NC240
@Train(epochs = 10)
interface Prices {
    @Dense(1)
    Layer price();
}
