import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @MaxPool2d(value = 2, pad = 2) // error: NC118
    Layer half();

    @Dense(1)
    Layer price();
}
