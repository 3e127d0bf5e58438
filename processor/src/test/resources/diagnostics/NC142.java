import dev.nacre.annotations.*;

@Network
@Input(4)
@CrossEntropy
interface Spam {
    @Dense(1)
    @Softmax
    Layer spam(); // error: NC142
}
