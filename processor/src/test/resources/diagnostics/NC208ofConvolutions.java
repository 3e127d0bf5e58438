import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @Conv2d(filters = 4, kernel = 3)
    Layer edges(); // warning: NC208

    @Conv2d(filters = 4, kernel = 3)
    @Relu
    Layer shapes();

    @Dense(1)
    Layer price();
}
