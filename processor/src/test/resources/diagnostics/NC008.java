import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(1)
    <T> Layer price(); // error: NC008
}
