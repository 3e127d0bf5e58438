import dev.nacre.annotations.*;

@Block
interface Wide {
    @Dense(16) @Relu
    Layer wide();

    @Use(Narrow.class) // error: NC022
    Layer narrow();
}

@Block
interface Narrow {
    @Dense(8) @Relu
    Layer narrow();

    @Use(Wide.class) // error: NC022
    Layer again();
}
