import dev.nacre.annotations.*;

@Network
@Input(4)
@Huber(delta = 0) // error: NC149
interface Prices {
    @Dense(1)
    Layer price();
}
