import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Relu
    Layer features();

    @Dense(16)
    @Relu
    Layer features(Layer features); // error: NC012

    @Dense(1)
    Layer price(Layer features);
}
