import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @Conv2d(filters = 4, kernel = 3)
    @Relu
    Layer edges();

    @Dense(3)
    @Sigmoid
    Layer gate();

    @Multiply // error: NC110
    Layer both(Layer edges, Layer gate);

    @Dense(1)
    Layer price();
}
