import dev.nacre.annotations.*;

@Network
@Input(4) @Input(3) @MeanSquaredError interface Prices { // error: NC104
    @Dense(1)
    Layer price(Layer input);
}
