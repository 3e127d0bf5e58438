import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(1)
    Layer price();

    default String title() { // error: NC007
        return "prices";
    }
}
