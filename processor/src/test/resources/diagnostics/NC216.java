import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices {
    @Dense(8)
    @Tanh
    Layer layerOne();

    @Dense(8)
    @Tanh
    Layer layerTwo();

    @Dense(8)
    @Tanh
    Layer layerThree();

    @Dense(8)
    @Tanh
    Layer layerFour();

    @Dense(8)
    @HardTanh // warning: NC216
    Layer layerFive();

    @Dense(1)
    Layer price();
}
