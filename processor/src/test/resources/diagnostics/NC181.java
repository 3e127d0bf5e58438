import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Maxout(value = 8, pieces = 1) // error: NC181
    Layer features();

    @Dense(1)
    Layer price();
}
