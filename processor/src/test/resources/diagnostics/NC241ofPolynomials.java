import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@PolynomialDecay(end = 0.01) // warning: NC241
interface Prices {
    @Dense(1)
    Layer price();
}
