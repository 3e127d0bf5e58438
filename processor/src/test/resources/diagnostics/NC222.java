import dev.nacre.annotations.*;

@Network
@Input(4)
@CrossEntropy(classWeights = {2, 2, 2}) // warning: NC222
interface Prices {
    @Dense(3)
    @Softmax
    Layer kind();
}
