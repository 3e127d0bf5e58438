import dev.nacre.annotations.*;

@Network
@Input({65536, 65536}) // error: NC103
@MeanSquaredError
interface Prices {
    @Dense(1)
    Layer price();
}
