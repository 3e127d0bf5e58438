import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@ClipByValue(1)
@ClipByNorm(1) // error: NC015
interface Prices {
    @Dense(1)
    Layer price();
}
