import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @AveragePool2d(value = {3, 2}, pad = {0, 2}) // error: NC118
    Layer half();

    @Dense(1)
    Layer price();
}
