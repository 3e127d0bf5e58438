import dev.nacre.annotations.*;

interface Part {}

@Block
interface Wide extends Part { // error: NC004
    @Dense(16) @Relu
    Layer wide();

    @Dense(8) @Relu
    Layer back();
}
