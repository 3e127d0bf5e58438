import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Train(epochs = 50)
@EarlyStopping(patience = 5)
@ReduceOnPlateau(patience = 10) // warning: NC224
interface Prices {
    @Dense(1)
    Layer price();
}
