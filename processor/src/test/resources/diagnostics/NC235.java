import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @Conv2d(filters = 4, kernel = 3, stride = 9) // warning: NC235
    @Relu
    Layer edges();

    @Dense(1)
    Layer price();
}
