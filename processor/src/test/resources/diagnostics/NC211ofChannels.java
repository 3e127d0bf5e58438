import dev.nacre.annotations.*;

@Network
@Input({8, 8, 1})
@MeanSquaredError
interface Prices {
    @Conv2d(filters = 4, kernel = 3)
    @Selu
    @SpatialDropout(0.1) // warning: NC211
    Layer features();

    @Dense(1)
    Layer price();
}
