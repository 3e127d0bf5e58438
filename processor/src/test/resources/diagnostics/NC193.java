import dev.nacre.annotations.*;

@Network
@Input(8)
@MeanSquaredError
interface Prices {
    @Use(Wide.class) @Repeat(1000000000) // error: NC193
    Layer wide();

    @Dense(1)
    Layer price();
}

@Block
interface Wide {
    @Dense(16) @Relu
    Layer wide();

    @Dense(8) @Relu
    Layer back();
}
