import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Relu
    Layer features();

    @Embedding(vocabulary = 10, size = 4) // error: NC183
    Layer words(Layer features);

    @Dense(1)
    Layer price();
}
