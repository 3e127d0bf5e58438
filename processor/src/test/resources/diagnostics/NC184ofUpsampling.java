import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @Upsample(0) // error: NC184
    Layer larger();

    @Dense(1)
    Layer price();
}
