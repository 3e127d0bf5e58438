import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @Conv2d(filters = 3, kernel = 3, groups = 2) // error: NC117
    @Relu
    Layer edges();

    @Dense(1)
    Layer price();
}
