import dev.nacre.annotations.*;

class Market {
    @Network
    @Input(4)
    @MeanSquaredError
    interface Prices { // error: NC003
        @Dense(1)
        Layer price();
    }
}
