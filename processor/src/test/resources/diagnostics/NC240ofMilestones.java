import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@MultiStepDecay(at = {3, 10}) // warning: NC240
@Train(epochs = 10)
interface Prices {
    @Dense(1)
    Layer price();
}
