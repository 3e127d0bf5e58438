import dev.nacre.annotations.*;

@Network
@Input(8)
@MeanSquaredError
interface Prices {
    @Use(Wide.class) @Repeat(2)
    Layer wide();

    @Dense(1)
    Layer price();
}

@Network
@Input(8)
@MeanSquaredError
interface Rents {
    @Use(Wide.class) @Repeat(2)
    Layer wide();

    @Dense(1)
    Layer rent();
}

@Block
interface Wide {
    @Dense(0) // error: NC120
    Layer wide();
}
