import dev.nacre.annotations.*;

@Block
interface Wide<T> { // error: NC002
    @Dense(16) @Relu
    Layer wide();

    @Dense(8) @Relu
    Layer back();
}
