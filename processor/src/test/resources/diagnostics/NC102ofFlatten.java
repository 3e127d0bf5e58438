import dev.nacre.annotations.*;

@Network
@Input({28, 0, 1}) // error: NC102
@MeanSquaredError
interface Pictures {
    @Flatten
    Layer row();

    @Dense(1)
    Layer price();
}
