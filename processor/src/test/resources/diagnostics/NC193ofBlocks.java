import dev.nacre.annotations.*;

@Network
@Input(8)
@MeanSquaredError
interface Prices {
    @Use(Many.class) @Repeat(100) // error: NC193
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

@Block
interface Many {
    @Use(Wide.class) @Repeat(100)
    Layer many();
}
