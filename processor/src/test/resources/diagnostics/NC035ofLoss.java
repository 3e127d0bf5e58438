import dev.nacre.annotations.*;

@Network
@Input(4)
@CustomLoss("t^2") // error: NC035
interface Prices {
    @Dense(1)
    Layer price();
}
