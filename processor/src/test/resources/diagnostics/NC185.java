import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @Conv2d(filters = 4, kernel = {3, 3, 3}) // error: NC185
    @Relu
    Layer edges();

    @Dense(1)
    Layer price();
}
