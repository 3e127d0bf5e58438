import dev.nacre.annotations.*;

@Network
@Input(4)
@BinaryCrossEntropy
interface Tags {
    @Dense(2)
    @Sigmoid
    @ClassPriors({0.9, 1.0}) // error: NC156
    Layer tags();
}
