import dev.nacre.annotations.*;

@Network
@Input(40000)
@MeanSquaredError
@Adam
interface Prices {
    @Dense(40000)
    @Relu
    Layer features(); // error: NC135

    @Dense(1)
    Layer price();
}
