import dev.nacre.annotations.*;

@Network
@Input({8, 2})
@MeanSquaredError
interface Pictures {
    @MaxPool1d(value = 2, stride = {1, 2}) // error: NC185
    Layer half();

    @Dense(1)
    Layer price();
}
