import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Relu
    Layer features(Layer features); // error: NC107

    @Dense(1)
    Layer price();
}
