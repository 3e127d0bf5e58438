import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Activation("sqrt(abs(x))") // warning: NC231
    Layer features();

    @Dense(1)
    Layer price();
}
