import dev.nacre.annotations.*;

@Network
@Input(4)
@L2(0.01) // warning: NC207
@MeanSquaredError
interface Prices {
    @Relu
    Layer features();

    @Tanh
    Layer price();
}
