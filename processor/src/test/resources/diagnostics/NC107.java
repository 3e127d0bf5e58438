import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Relu
    Layer features(Layer wider); // error: NC107

    @Dense(16)
    @Relu
    Layer wider(Layer features);

    @Dense(1)
    Layer price(Layer wider);
}
