import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@StepDecay(every = 3, factor = 10) // error: NC170
interface Prices {
    @Dense(1)
    Layer price();
}
