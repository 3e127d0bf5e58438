// options: -Anacre.dump=pom.xml
import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices { // error: NC192
    @Dense(1)
    Layer price();
}
