package dev.nacre.processor.catalogue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.sun.management.ThreadMXBean;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.processor.oracle.Compilation;
import dev.nacre.processor.oracle.GeneratedNetwork;
import dev.nacre.processor.oracle.KernelForm;
import dev.nacre.runtime.model.TrainingState;

import static org.assertj.core.api.Assertions.assertThat;

/** A network takes the memory that the compiler says it takes. */
final class MemoryTest {

    private static final String IMAGES = "large.Images";
    private static final String NUMBERS = "large.Numbers";
    private static final Pattern SAID = Pattern.compile("parameters ([\\d,]+) KiB, training ([\\d,]+) KiB");
    private static final int KIBIBYTE = 1024;

    private static final Compilation COMPILED = Compilation.of(Map.of(IMAGES, """
            package large;
            import dev.nacre.annotations.*;
            @Network @Input({20, 20, 3}) @CrossEntropy @Adam @Train(batch = 40, epochs = 1, seed = 3)
            public interface Images {
                @Conv2d(filters = 12, kernel = 3, padding = Padding.SAME) @BatchNorm @Relu Layer edges();
                @MaxPool2d(2) Layer coarse();
                @Conv2d(filters = 20, kernel = 3) @Relu Layer parts();
                @GlobalAveragePool Layer mean();
                @Dense(5) @Softmax Layer kind();
            }
            """, NUMBERS, """
            package large;
            import dev.nacre.annotations.*;
            @Network @Input(300) @CrossEntropy @Sgd(learningRate = 0.1, momentum = 0.9)
            @Train(batch = 50, epochs = 1, seed = 3)
            public interface Numbers {
                @Dense(200) @Relu Layer wide();
                @Dense(100) @Relu @Dropout(0.2) Layer narrow();
                @Dense(5) @Softmax Layer kind();
            }
            """), List.of());

    @ParameterizedTest
    @ValueSource(strings = {IMAGES, NUMBERS})
    void trainingTakesWhatTheSummarySays(String name) {
        var network = GeneratedNetwork.load(name, COMPILED.classes(), KernelForm.VECTOR);
        var said = SAID.matcher(network.create(3).summary());
        assertThat(said.find()).isTrue();

        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        var parameters = new float[network.spec().sizes().parameters()];
        var state = new TrainingState(network.spec(), parameters, 3);
        long taken = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(state.parameters).isSameAs(parameters);
        assertThat(taken).isCloseTo(kibibytes(said.group(2)) * KIBIBYTE, Percentage.withPercentage(10));
        assertThat((long) parameters.length * Float.BYTES).isCloseTo(kibibytes(said.group(1)) * KIBIBYTE,
                Percentage.withPercentage(10));
    }

    private static long kibibytes(String text) {
        return Long.parseLong(text.replace(",", ""));
    }
}
