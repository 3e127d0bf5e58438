import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @Dense(4)
    @Relu
    @SpatialDropout(0.2) // error: NC115
    Layer row();

    @Dense(1)
    Layer price();
}
