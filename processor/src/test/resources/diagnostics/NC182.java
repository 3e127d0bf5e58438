import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Embedding(vocabulary = 0, size = 8) // error: NC182
    Layer features();

    @Dense(1)
    Layer price();
}
