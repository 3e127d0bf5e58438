import dev.nacre.annotations.*;

@Network
@Input({1000, 1000, 1})
@MeanSquaredError
interface Pictures {
    @Conv2d(filters = 32767, kernel = 3) // error: NC119
    @Relu
    Layer edges();

    @Dense(1)
    Layer price();
}
