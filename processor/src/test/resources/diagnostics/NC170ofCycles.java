import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@OneCycle(
        length = -1, // error: NC170
        warmup = 1, // error: NC170
        startDivisor = 0, // error: NC170
        endDivisor = 1.0 / 0, // error: NC170
        baseMomentum = 0.9,
        maxMomentum = 0.8) // error: NC170
interface Prices {
    @Dense(1)
    Layer price();
}
