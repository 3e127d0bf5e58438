import dev.nacre.annotations.*;

@Network
@Input(4)
@CustomLoss("-(t * log(y) + (1 - t) * log(1 - y))") // warning: NC231
interface Prices {
    @Dense(1)
    @Sigmoid
    Layer sold();
}
