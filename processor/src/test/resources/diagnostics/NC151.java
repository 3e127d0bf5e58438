import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@AdaGrad(
        rateDecay = -1, // error: NC151
        initialAccumulator = Double.NaN, // error: NC151
        weightDecay = -0.01) // error: NC151
interface Prices {
    @Dense(1)
    Layer price();
}
