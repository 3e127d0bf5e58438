import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Train(batch = 200000000) // error: NC136
interface Prices {
    @Dense(8)
    @Relu
    Layer features();

    @Dense(1)
    Layer price();
}
