import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @AtrousPyramid(filters = 4, rates = {1, 0}) // error: NC184
    @Relu
    Layer places();

    @Dense(1)
    Layer price();
}
