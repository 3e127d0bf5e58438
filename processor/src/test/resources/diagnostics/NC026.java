import dev.nacre.annotations.*;

@Block
interface Score {
    @Dense(16) @Relu
    Layer wide();

    @Dense(1) @MeanSquaredError // error: NC026
    Layer score();
}

@Network
@Input(8)
interface Prices {
    @Use(Score.class) @MeanSquaredError
    Layer price();
}
