import dev.nacre.annotations.*;

@Network
@Input({28, 0}) // error: NC102
@MeanSquaredError
interface Prices {
    @Dense(1)
    Layer price();
}
