package dev.nacre.processor.catalogue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import dev.nacre.processor.oracle.Compilation;
import dev.nacre.processor.oracle.GeneratedNetwork;
import dev.nacre.processor.oracle.KernelForm;
import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.parallel.Team;
import dev.nacre.runtime.train.TrainingOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Training through the model: threads share samples by blocks where a network works on blocks, from the filling on. */
final class GridTrainingTest {

    private static final String NAME = "shared.Pictures";
    private static final int SAMPLES = 107;
    private static final int SIZE = 7 * 6 * 3;

    private static final Compilation COMPILED = Compilation.of(Map.of(NAME, """
            package shared;
            import dev.nacre.annotations.*;
            @Network @Input({7, 6, 3}) @CrossEntropy @Adam @Train(batch = 40, epochs = 20, seed = 3)
            public interface Pictures {
                @Conv2d(filters = 10, kernel = 3, padding = Padding.SAME, bias = false) @BatchNorm @Relu Layer edges();
                @MaxPool2d(2) Layer coarse();
                @Dense(4) @Softmax Layer kind();
            }
            """), List.of());

    @Test
    void sharesOfThreadsBeginWithBlocks() {
        var passes = network().passes();
        try (var team = Team.of(2)) {
            team.run(member -> {
                assertThat(passes.firstRow(40, member)).isEqualTo(member.part() == 0 ? 0 : 16);
                assertThat(passes.endRow(40, member)).isEqualTo(member.part() == 0 ? 16 : 40);
            });
        }
    }

    @Test
    void anyNumberOfThreadsTrainsTheSameParameters() {
        var alone = trained(1);

        assertThat(trained(2)).isEqualTo(alone);
        assertThat(trained(3)).isEqualTo(alone);
    }

    private static float[] trained(int threads) {
        var model = network().create(3);
        model.train(data(), TrainingOptions.defaults().threads(threads).progress(false));
        return model.parameter("edges.weight");
    }

    private static GeneratedNetwork network() {
        return GeneratedNetwork.load(NAME, COMPILED.classes(), KernelForm.VECTOR);
    }

    private static Dataset data() {
        var random = new SplittableRandom(5);
        var rows = new float[SAMPLES][SIZE];
        var kinds = new int[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            kinds[sample] = random.nextInt(4);
            for (int i = 0; i < SIZE; i++) {
                rows[sample][i] = (float) (random.nextDouble() + 0.1 * kinds[sample]);
            }
        }
        return Dataset.classes(rows, kinds);
    }
}
