import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Sgd(learningRate = 0.5, momentum = 0.99) // warning: NC219
interface Prices {
    @Dense(1)
    Layer price();
}
