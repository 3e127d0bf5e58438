package dev.nacre.processor.emit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.nacre.processor.oracle.Compilation;
import dev.nacre.processor.oracle.GeneratedNetwork;
import dev.nacre.processor.oracle.GeneratedRun;
import dev.nacre.processor.oracle.KernelForm;
import dev.nacre.processor.oracle.Numbers;

import static org.assertj.core.api.Assertions.assertThat;

/** Predictions that read their input where the caller has it: which networks do, and that the answers stay the same. */
class InputInPlaceTest {

    private static final long SEED = 5;
    private static final int BATCH = 35;

    private static final String HEAD = """
            package places;
            import dev.nacre.annotations.*;
            @MeanSquaredError @Sgd(learningRate = 0.1) @Train(batch = 35)
            """;
    private static final String PLAIN = HEAD + """
            @Network @Input(32) interface Plain {
                @Dense(20) @Relu Layer first();
                @Dense(7) Layer answer();
            }
            """;
    private static final String FORKED = HEAD + """
            @Network @Input(16) interface Forked {
                @Dense(9) @Tanh Layer left(Layer input);
                @Dense(9) @Relu Layer right(Layer input);
                @Add Layer both(Layer left, Layer right);
                @Dense(3) Layer answer();
            }
            """;
    private static final String PADDED = HEAD + """
            @Network @Input(20) interface Padded {
                @Dense(3) Layer answer();
            }
            """;
    private static final String BYPASSED = HEAD + """
            @Network @Input(16) interface Bypassed {
                @Dense(16) @Relu Layer first();
                @Add Layer both(Layer input, Layer first);
                @Dense(3) Layer answer();
            }
            """;
    private static final String GRID = HEAD + """
            @Network @Input({4, 4, 2}) interface Grid {
                @Conv2d(filters = 3, kernel = 3) @Relu Layer first();
                @Flatten Layer row();
                @Dense(2) Layer answer();
            }
            """;

    private static final Compilation COMPILED = Compilation.of(Map.of("places.Plain", PLAIN, "places.Forked", FORKED,
            "places.Padded", PADDED, "places.Bypassed", BYPASSED, "places.Grid", GRID), List.of());

    @ParameterizedTest
    @CsvSource({"Plain, true", "Forked, true", "Padded, false", "Bypassed, false", "Grid, false"})
    void onlyProductsReadRowsWithoutPaddingInPlace(String network, boolean inPlace) {
        var methods = load(network, KernelForm.SCALAR).passes().getClass().getDeclaredMethods();

        assertThat(methods).anyMatch(method -> method.getName().equals("infer"));
        assertThat(Arrays.stream(methods).anyMatch(method -> method.getName().equals("inferFrom")))
                .isEqualTo(inPlace);
    }

    @ParameterizedTest
    @CsvSource({"Plain, VECTOR", "Plain, SCALAR", "Forked, VECTOR", "Forked, SCALAR", "Padded, VECTOR",
        "Bypassed, SCALAR", "Grid, VECTOR"})
    void giveTheSameBitsFromAnyPlace(String network, KernelForm form) {
        var graph = COMPILED.graphs().get("places." + network);
        if (graph == null) {
            throw new AssertionError(network + " is not compiled");
        }
        var run = new GeneratedRun(load(network, form).passes(), Numbers.draw(graph, 1, SEED), SEED);
        var batch = Numbers.draw(graph, BATCH, SEED);

        for (int rows : new int[] {1, 2, 7, 16, BATCH}) {
            assertThat(run.inferFrom(batch, rows).getFirst()).isEqualTo(run.infer(batch, rows).getFirst());
        }
    }

    private static GeneratedNetwork load(String network, KernelForm form) {
        return GeneratedNetwork.load("places." + network, COMPILED.classes(), form);
    }
}
