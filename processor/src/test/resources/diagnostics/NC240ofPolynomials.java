import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@PolynomialDecay(length = 11) // warning: NC240
@Train(epochs = 10)
interface Prices {
    @Dense(1)
    Layer price();
}
