import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@ReduceOnPlateau(
        factor = 1, // error: NC170
        patience = -1, // error: NC170
        minimumImprovement = -0.1, // error: NC170
        cooldown = -1, // error: NC170
        minimum = -1) // error: NC170
@EarlyStopping(
        patience = 0, // error: NC170
        minimumImprovement = 0.0 / 0) // error: NC170
@Warmup(
        length = 0, // error: NC170
        startFactor = 2) // error: NC170
interface Prices {
    @Dense(1)
    Layer price();
}
