import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Relu
    Layer stem();

    @Add // error: NC111
    Layer joined(Layer stem);

    @Dense(1)
    Layer price();
}
