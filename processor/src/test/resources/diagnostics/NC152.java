import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Sgd(momentum = 0.9, dampening = 1) // error: NC152
interface Prices {
    @Dense(1)
    Layer price();
}
