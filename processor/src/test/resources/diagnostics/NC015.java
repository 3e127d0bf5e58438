import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Sgd
@Adam // error: NC015
interface Prices {
    @Dense(8)
    @Relu
    @Tanh // error: NC015
    Layer features();

    @Dense(1)
    Layer price();
}
