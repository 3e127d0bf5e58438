import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @HardTanh(min = 0, max = 0) // error: NC162
    Layer features();

    @Dense(1)
    Layer price();
}
