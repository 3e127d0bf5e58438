import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@StepDecay(every = 2)
@ReduceOnPlateau // error: NC015
interface Prices {
    @Dense(1)
    Layer price();
}
