import dev.nacre.annotations.*;

@Block(inputs = {}) // error: NC027
interface Wide {
    @Dense(16) @Relu
    Layer wide();

    @Dense(8) @Relu
    Layer back();
}
