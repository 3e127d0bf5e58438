import dev.nacre.annotations.*;

@Network
@Input(4)
@CrossEntropy
interface Flowers {
    @Dense(3)
    @Softmax
    Layer scores();

    @Softmax // warning: NC202
    Layer species();
}
