import dev.nacre.annotations.*;

@Network
@Input(value = 4, name = "house") @Input(value = 3, name = "place") @MeanSquaredError interface Prices { // error: NC114
    @Dense(1)
    Layer price(Layer house);
}
