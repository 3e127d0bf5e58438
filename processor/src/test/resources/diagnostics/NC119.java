import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @Upsample(30000) // error: NC119
    Layer giant();

    @Dense(1)
    Layer price();
}
