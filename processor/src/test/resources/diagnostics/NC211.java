import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Selu
    @Dropout(0.1) // warning: NC211
    Layer features();

    @Dense(1)
    Layer price();
}
