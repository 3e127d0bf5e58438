import dev.nacre.annotations.*;

@Network
@Input(16)
@MeanSquaredError
interface Prices {
    @LinearBottleneck(value = 8, rank = 8) // warning: NC229
    @Relu
    Layer features();

    @Dense(1)
    Layer price();
}
