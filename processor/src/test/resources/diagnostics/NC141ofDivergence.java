import dev.nacre.annotations.*;

@Network
@Input(4)
@KlDivergence(given = KlDivergence.Given.LOG_PROBABILITIES)
interface Student {
    @Dense(3)
    @Softmax
    Layer species(); // error: NC141
}
