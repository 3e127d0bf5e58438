import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@AdaGrad(epsilon = 0) // error: NC126
interface Prices {
    @Dense(1)
    Layer price();
}
