import dev.nacre.annotations.*;

@Network
@Input(4)
@CosineSimilarity
interface Meaning {
    @Dense(1)
    Layer meaning(); // error: NC142
}
