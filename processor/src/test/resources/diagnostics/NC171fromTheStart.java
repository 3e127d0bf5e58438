import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@MultiStepDecay(at = {0, 5}) // error: NC171
interface Prices {
    @Dense(1)
    Layer price();
}
