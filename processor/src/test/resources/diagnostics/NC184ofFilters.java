import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @Conv2d(filters = 0, kernel = 3) // error: NC184
    @Relu
    Layer edges();

    @Dense(1)
    Layer price();
}
