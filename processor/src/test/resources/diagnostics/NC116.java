import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @Conv2d(filters = 4, kernel = 9) // error: NC116
    @Relu
    Layer edges();

    @Dense(1)
    Layer price();
}
