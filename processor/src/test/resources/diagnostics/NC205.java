import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Flowers {
    @Dense(3)
    @Softmax
    Layer species(); // warning: NC205
}
