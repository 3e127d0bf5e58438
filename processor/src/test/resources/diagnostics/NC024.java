import dev.nacre.annotations.*;

@Network
@Input(8)
@MeanSquaredError
interface Prices {
    @Dense(16) @Relu @Repeat(3) // error: NC024
    Layer wide();

    @Dense(1)
    Layer price();
}
