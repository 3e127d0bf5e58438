import dev.nacre.annotations.*;

@Block(inputs = "the input") // error: NC105
interface Wide {
    @Dense(4)
    Layer wide();
}
