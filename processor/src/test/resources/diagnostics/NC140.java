import dev.nacre.annotations.*;

@Network
@Input(4)
interface Flowers {
    @Dense(3)
    @Softmax
    Layer species(); // error: NC140
}
