import dev.nacre.annotations.*;

@Network
@Input(4)
@CustomLoss("log(cosh(y))") // warning: NC232
interface Prices {
    @Dense(1)
    Layer price();
}
