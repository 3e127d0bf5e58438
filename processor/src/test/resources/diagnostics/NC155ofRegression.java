import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(1)
    @ClassPriors({0.5}) // error: NC155
    Layer price();
}
