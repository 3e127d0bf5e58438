import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(1)
    @LayerNorm // warning: NC233
    @Tanh
    Layer feature();

    @Dense(1)
    Layer price();
}
