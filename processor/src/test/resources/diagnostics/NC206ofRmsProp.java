import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@RmsProp(learningRate = 0.1) // warning: NC206
interface Prices {
    @Dense(1)
    Layer price();
}
