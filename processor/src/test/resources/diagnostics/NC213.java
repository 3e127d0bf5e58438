import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@AdamW // warning: NC213
@L2(0.001)
interface Prices {
    @Dense(1)
    Layer price();
}
