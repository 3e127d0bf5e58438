import dev.nacre.annotations.*;

@Network
@Input({100, 100, 10})
@MeanSquaredError
interface Pictures {
    @Conv2d(filters = 32767, kernel = {100, 100})
    @Relu
    Layer edges(); // error: NC133

    @Dense(1)
    Layer price();
}
