import dev.nacre.annotations.*;

@Block(inputs = {"left", "right"}) // error: NC114
interface Sum {
    @Dense(4)
    Layer sum(Layer left);
}
