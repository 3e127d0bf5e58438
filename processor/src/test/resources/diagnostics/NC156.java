import dev.nacre.annotations.*;

@Network
@Input(4)
@CrossEntropy
interface Flowers {
    @Dense(8)
    @Relu
    Layer features();

    @Dense(3)
    @Softmax
    @ClassPriors({0.5, 0.2}) // error: NC156
    Layer species();
}
