import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@AdamW(learningRate = 0.2) // warning: NC206
interface Prices {
    @Dense(1)
    Layer price();
}
