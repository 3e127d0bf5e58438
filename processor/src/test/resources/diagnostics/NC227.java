import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8) // warning: NC227
    @Relu
    @ConstantWeights(0.1)
    Layer features();

    @Dense(1)
    Layer price();
}
