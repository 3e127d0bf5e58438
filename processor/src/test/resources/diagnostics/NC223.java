import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Train(epochs = 5)
@EarlyStopping(patience = 5) // warning: NC223
interface Prices {
    @Dense(1)
    Layer price();
}
