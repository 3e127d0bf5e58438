import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @Conv2d(filters = 4, kernel = 3) // warning: NC209
    @BatchNorm
    @Relu
    Layer edges();

    @Dense(1)
    Layer price();
}
