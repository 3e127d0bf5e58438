import dev.nacre.annotations.*;

@Network
@Input(4)
@CrossEntropy(classWeights = {1, 1e39, 1}) // error: NC147
interface Flowers {
    @Dense(3)
    @Softmax
    Layer species();
}
