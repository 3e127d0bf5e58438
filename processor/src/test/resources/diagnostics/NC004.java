import dev.nacre.annotations.*;

interface Named {
}

@Network
@Input(4)
@MeanSquaredError
interface Prices extends Named { // error: NC004
    @Dense(1)
    Layer price();
}
