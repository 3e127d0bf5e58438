import dev.nacre.annotations.*;

@Network
@Input(8)
@MeanSquaredError
@Tanh // warning: NC207
interface Prices {
    @Use(Wide.class)
    Layer wide();

    @Dense(1)
    Layer price();
}

@Block
@Relu // warning: NC207
interface Wide {
    @Dense(8) @Tanh
    Layer wide();
}
