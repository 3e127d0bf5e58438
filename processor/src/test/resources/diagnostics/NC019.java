import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Math { // error: NC019
    @Dense(1)
    Layer price();
}
