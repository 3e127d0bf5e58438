import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @MaxPool2d(4)
    Layer quarter();

    @MaxPool2d(4) // error: NC116
    Layer smaller();

    @Dense(1)
    Layer price();
}
