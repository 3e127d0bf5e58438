import dev.nacre.annotations.*;

@Block(inputs = {"left", "left"}) // error: NC104
interface Sum {
    @Dense(4)
    Layer left(Layer left); // error: NC104
}
