import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Relu
    Layer features();

    @Dense(2)
    @LayerNorm // warning: NC226
    Layer prices();
}
