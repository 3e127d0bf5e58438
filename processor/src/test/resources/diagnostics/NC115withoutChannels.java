import dev.nacre.annotations.*;

@Network
@Input({28, 28})
@MeanSquaredError
interface Pictures {
    @Conv2d(filters = 4, kernel = 3) // error: NC115
    @Relu
    Layer edges();

    @Dense(1)
    Layer price();
}
