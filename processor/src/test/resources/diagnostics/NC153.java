import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Sgd(momentum = 0.9,
        nesterov = true, // error: NC153
        dampening = 0.5)
interface Prices {
    @Dense(1)
    Layer price();
}
