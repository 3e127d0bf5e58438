import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Relu
    Layer features();

    @Dense(1)
    @GaussianNoise(0.3) // error: NC144
    Layer price();
}
