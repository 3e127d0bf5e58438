import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Relu
    @Dropout(0.9) // warning: NC217
    Layer features();

    @Dense(1)
    Layer price();
}
