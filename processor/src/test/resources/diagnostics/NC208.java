import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    Layer features(); // warning: NC208

    @Dense(1)
    Layer price();
}
