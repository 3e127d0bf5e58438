// options: without --add-modules
import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices { // error: NC190
    @Dense(1)
    Layer price();
}
