import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Relu
    @GaussianNoise(-0.1) // error: NC163
    Layer features();

    @Dense(1)
    Layer price();
}
