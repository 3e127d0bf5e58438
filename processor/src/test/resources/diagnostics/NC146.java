import dev.nacre.annotations.*;

@Network
@Input(4)
@CrossEntropy(classWeights = {1, 5}) // error: NC146
interface Flowers {
    @Dense(3)
    @Softmax
    Layer species();
}
