import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @Dense(4)
    @Relu
    Layer row();

    @AtrousPyramid(filters = 4) // error: NC115
    @Relu
    Layer places();

    @Dense(1)
    Layer price();
}
