import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Sgd(learningRate = 0.01)
interface Prices { // error: NC136
    @Dense(33000000)
    @Relu
    Layer features();

    @Dense(1)
    Layer price();
}
