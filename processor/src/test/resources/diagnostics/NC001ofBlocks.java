import dev.nacre.annotations.*;

@Block // error: NC001
abstract class Wide {
    @Dense(16)
    abstract Layer wide();
}
