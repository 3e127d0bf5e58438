import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
sealed interface Prices permits Known { // error: NC018
    @Dense(1)
    Layer price();
}

record Known(Layer price) implements Prices {}
