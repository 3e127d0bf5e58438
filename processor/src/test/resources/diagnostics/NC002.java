import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices<T> { // error: NC002
    @Dense(1)
    Layer price();
}
