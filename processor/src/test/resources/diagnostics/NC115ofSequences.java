import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @Conv1d(filters = 4, kernel = 3) // error: NC115
    @Relu
    Layer edges();

    @Dense(1)
    Layer price();
}
