import dev.nacre.annotations.*;

@Network
@Input(4)
@MeanSquaredError
interface Prices { // error: NC019, NC019
    @Dense(1)
    Layer price();
}

enum Float { A, B }

final class Override {}
