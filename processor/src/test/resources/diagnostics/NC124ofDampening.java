import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Sgd(dampening = 0.5, // error: NC124
        weightDecay = 0.1)
interface Prices {
    @Dense(1)
    Layer price();
}
