import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Adam(learningRate = 0.5) // warning: NC206
interface Prices {
    @Dense(1)
    Layer price();
}
