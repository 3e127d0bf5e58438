import dev.nacre.annotations.*;

@Network
@Input(4)
@KlDivergence(given = KlDivergence.Given.PROBABILITIES) // warning: NC239
interface Student {
    @Dense(3)
    @Softmax
    Layer species();
}
