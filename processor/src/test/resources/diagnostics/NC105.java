import dev.nacre.annotations.*;

@Network
@Input(value = 4, name = "square metres") // error: NC105
@MeanSquaredError
interface Prices {
    @Dense(1)
    Layer price();
}
