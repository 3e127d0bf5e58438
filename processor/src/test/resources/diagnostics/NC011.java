import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Relu
    Layer features();

    @Dense(1)
    Layer price(Layer arg0); // error: NC011
}
