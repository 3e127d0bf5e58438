import dev.nacre.annotations.*;

@Network
@Input(4)
@CrossEntropy(labelSmoothing = 1) // error: NC148
interface Flowers {
    @Dense(3)
    @Softmax
    Layer species();
}
