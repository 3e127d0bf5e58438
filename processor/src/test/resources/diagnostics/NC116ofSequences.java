import dev.nacre.annotations.*;

@Network
@Input({7, 3})
@MeanSquaredError
interface Pictures {
    @Conv1d(filters = 4, kernel = 8) // error: NC116
    @Relu
    Layer edges();

    @Dense(1)
    Layer price();
}
