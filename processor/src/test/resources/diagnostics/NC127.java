import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@Train(batch = 0) // error: NC127
interface Prices {
    @Dense(1)
    Layer price();
}
