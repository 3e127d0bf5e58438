import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @Dense(4)
    @Relu
    Layer row();

    @GlobalAveragePool // error: NC115
    Layer mean();

    @Dense(1)
    Layer price();
}
