import dev.nacre.annotations.*;

@Network
@Input(8)
@MeanSquaredError
interface Prices {
    @Use(int.class) // error: NC021
    Layer wide();

    @Dense(1)
    Layer price();
}
