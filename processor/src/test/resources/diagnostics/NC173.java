import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@OneCycle(cycleMomentum = true) // error: NC173
@Sgd
interface Prices {
    @Dense(1)
    Layer price();
}
