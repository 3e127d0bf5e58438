package dev.nacre.benchmarks.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class InitialStateTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsWhatItWrote() {
        var parameters = new LinkedHashMap<String, Tensor>();
        parameters.put("z.weight", new Tensor(List.of(2, 3), new float[] {1, 2, 3, 4, 5, -6}));
        parameters.put("a.bias", new Tensor(List.of(1), new float[] {Float.MIN_VALUE}));
        var file = folder.resolve("state");
        new InitialState(parameters, List.of(new Tensor(List.of(1, 2), new float[] {7, 8})),
                List.of(new Tensor(List.of(1), new float[] {9}))).write(file);

        var state = InitialState.read(file);

        assertThat(state.parameters().keySet()).containsExactly("z.weight", "a.bias");
        assertThat(state.parameter("z.weight").shape()).containsExactly(2, 3);
        assertThat(state.parameter("z.weight").values()).containsExactly(1, 2, 3, 4, 5, -6);
        assertThat(state.parameter("a.bias").values()).containsExactly(Float.MIN_VALUE);
        assertThat(state.inputs().getFirst().values()).containsExactly(7, 8);
        assertThat(state.targets().getFirst().values()).containsExactly(9);
        assertThatThrownBy(() -> state.parameter("b")).hasMessageContaining("'b'").hasMessageContaining("a.bias");
    }

    @Test
    void refusesOtherFiles() throws IOException {
        var file = Files.write(folder.resolve("other"), new byte[] {1, 2, 3, 4, 5});

        assertThatThrownBy(() -> InitialState.read(file)).isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("other").hasStackTraceContaining("this is not an initial state");
    }

    @Test
    void tensorsHaveTheValuesOfTheirShape() {
        assertThatThrownBy(() -> new Tensor(List.of(2, 2), new float[3])).hasMessageContaining("has 4 values, not 3");
    }
}
