import dev.nacre.annotations.*;

@Network
@Input(4)
@Relu // warning: NC207
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Tanh
    Layer features();

    @Dense(1)
    Layer price();
}
