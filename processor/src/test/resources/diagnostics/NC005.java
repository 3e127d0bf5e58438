import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices { // error: NC005
}
