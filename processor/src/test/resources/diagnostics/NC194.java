// options: -Anacre.kernel.winogard=off
import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices { // error: NC194
    @Dense(1)
    Layer price();
}

@Network
@Input(4)
@MeanSquaredError
interface Rents {
    @Dense(1)
    Layer rent();
}
