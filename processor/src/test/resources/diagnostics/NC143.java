import dev.nacre.annotations.*;

@Network
@Input(4)
@CrossEntropy
interface Flowers {
    @Dense(1)
    @Tanh
    @MeanSquaredError // error: NC143
    Layer size();

    @Dense(3)
    @Softmax
    Layer species();
}
