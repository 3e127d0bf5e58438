import dev.nacre.annotations.*;

@Network
@Input(4)
interface Spam {
    @Dense(3)
    @Hinge(margin = -1) // error: NC149
    @Output
    Layer kind();

    @Dense(1)
    @BinaryHinge(margin = Double.NaN) // error: NC149
    @Output
    Layer spam();
}
