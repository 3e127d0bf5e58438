import dev.nacre.annotations.*;

@Network
@Input({8, 2})
@MeanSquaredError
interface Pictures {
    @Upsample({2, 3}) // error: NC115
    Layer larger();

    @Dense(1)
    Layer price();
}
