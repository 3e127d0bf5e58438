import dev.nacre.annotations.*;

@Network
@Input(4)
@BinaryCrossEntropy(positiveWeights = -2) // error: NC147
interface Spam {
    @Dense(1)
    @Sigmoid
    Layer spam();
}
