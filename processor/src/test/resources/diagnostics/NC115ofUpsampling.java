import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @Dense(4)
    @Relu
    Layer row();

    @Upsample(2) // error: NC115
    Layer larger();

    @Dense(1)
    Layer price();
}
