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

@Block
interface Wide {
    @Dense(8) @Relu
    Layer first();

    @Add
    Layer joined(Layer input, Layer frist); // error: NC106
}
