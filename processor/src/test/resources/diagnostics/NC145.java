import dev.nacre.annotations.*;

@Network
@Input(4)
@Hinge
interface Flowers {
    @Dense(3)
    @Softmax
    Layer species(); // error: NC145
}
