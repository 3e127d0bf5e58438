import dev.nacre.annotations.*;

@Network
@Input(4)
@Huber
interface Prices {
    @Dense(1)
    @Relu // warning: NC204
    Layer price();
}
