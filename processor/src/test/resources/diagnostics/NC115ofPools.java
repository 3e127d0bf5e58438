import dev.nacre.annotations.*;

@Network
@Input({8, 8, 2})
@MeanSquaredError
interface Pictures {
    @Dense(4)
    @Relu
    Layer row();

    @MaxPool2d(2) // error: NC115
    Layer half();

    @Dense(1)
    Layer price();
}
