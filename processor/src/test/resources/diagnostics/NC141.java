import dev.nacre.annotations.*;

@Network
@Input(4)
@CrossEntropy
interface Flowers {
    @Dense(3)
    Layer species(); // error: NC141
}
