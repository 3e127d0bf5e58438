import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Softsign
    @HeNormal // warning: NC203
    Layer features();

    @Dense(1)
    Layer price();
}
