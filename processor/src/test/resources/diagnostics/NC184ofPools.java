import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @MaxPool2d(0) // error: NC184
    Layer half();

    @Dense(1)
    Layer price();
}
