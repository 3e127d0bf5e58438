import dev.nacre.annotations.*;

@Network
@Input(4)
@CrossEntropy
interface Flowers {
    @Dense(8)
    @Relu
    @ClassPriors // error: NC155
    Layer features();

    @Dense(3)
    @Softmax
    Layer species();
}
