package broken;

import dev.nacre.annotations.*;

@Network
@Input(2)
@CrossEntropy
public interface Broken {
    @Dense(8) @Relu Layer hidden();

    @Dense(0)
    @Softmax
    Layer answer();
}

/** Uses the model class, which is there in spite of the error. */
final class Use {

    static float[] answer() {
        return BrokenModel.create().predict(new float[2]);
    }
}
