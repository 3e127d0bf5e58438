import dev.nacre.annotations.*;

@Block
interface Wide {} // error: NC005

@Network
@Input(8)
@MeanSquaredError
interface Prices {
    @Use(Wide.class)
    Layer wide();

    @Dense(1)
    Layer price();
}
