import dev.nacre.annotations.*;

@Network
@Input(4)
@CustomLoss("(y - t)^2 / t") // error: NC034
interface Prices {
    @Dense(1)
    Layer price();
}
