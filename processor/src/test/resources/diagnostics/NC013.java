import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @L2(0.001)
    Layer features(); // error: NC013

    @Dense(1)
    Layer price();
}
