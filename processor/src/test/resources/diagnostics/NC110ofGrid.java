import dev.nacre.annotations.*;

@Network
@Input(value = {2, 3}, name = "grid")
@Input(value = 6, name = "row")
@MeanSquaredError
interface Prices {
    @Concat // error: NC110
    Layer both(Layer grid, Layer row);

    @Dense(1)
    Layer price();
}
