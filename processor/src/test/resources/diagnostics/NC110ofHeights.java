import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @Conv2d(filters = 4, kernel = 3)
    @Relu
    Layer edges(Layer input);

    @Conv2d(filters = 4, kernel = {5, 3})
    @Relu
    Layer shapes(Layer input);

    @Concat // error: NC110
    Layer both(Layer edges, Layer shapes);

    @Dense(1)
    Layer price();
}
