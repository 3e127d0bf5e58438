import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @Conv2d(filters = 4, kernel = 3)
    @Relu
    @SpatialDropout(0.2) // warning: NC215
    Layer edges();

    @Conv2d(filters = 4, kernel = 3, bias = false)
    @BatchNorm
    @Relu
    Layer shapes();

    @Dense(1)
    Layer price();
}
