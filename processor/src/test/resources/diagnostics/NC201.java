import dev.nacre.annotations.*;

@Network
@Input(4)
@CrossEntropy
interface Flowers {
    @Dense(8)
    @Softmax // warning: NC201
    Layer features();

    @Dense(3)
    @Softmax
    Layer species();
}
