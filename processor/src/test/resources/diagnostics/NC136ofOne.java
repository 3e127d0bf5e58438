import dev.nacre.annotations.*;

@Network
@Input(30000)
@MeanSquaredError
@Sgd(learningRate = 0.01)
interface Prices {
    @Dense(30000)
    @Relu
    Layer features(); // error: NC136

    @Dense(30000)
    @Relu
    Layer more();

    @Dense(1)
    Layer price();
}
