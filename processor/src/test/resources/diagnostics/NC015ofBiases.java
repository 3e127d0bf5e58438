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
    @Bias(0.1)
    @ClassPriors // error: NC015
    Layer species();
}
