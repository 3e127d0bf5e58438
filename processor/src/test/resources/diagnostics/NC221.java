import dev.nacre.annotations.*;

@Network
@Input(4)
@CrossEntropy(labelSmoothing = 0.5) // warning: NC221
interface Prices {
    @Dense(3)
    @Softmax
    Layer kind();
}
