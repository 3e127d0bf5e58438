import dev.nacre.annotations.*;

@Network
@Input(4)
@Logistic
interface Spam {
    @Dense(1)
    @Sigmoid
    Layer spam(); // error: NC145
}
