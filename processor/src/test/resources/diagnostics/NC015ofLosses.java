import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
@BinaryCrossEntropy // error: NC015
@HeNormal
@LecunNormal // error: NC015
interface Prices {
    @Dense(1)
    Layer price();
}
