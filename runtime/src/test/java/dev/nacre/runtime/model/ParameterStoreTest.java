package dev.nacre.runtime.model;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.nacre.runtime.data.InvalidDataException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Parameters are filled by logical index, so their storage does not show. */
final class ParameterStoreTest {

    private static ParameterStore filled(ParameterLayout layout, Initializer initializer, long seed) {
        var rows = new Rows(1, 1, 0, 0);
        var spec = NetworkSpec.builder("N", "f", "d").input("x", List.of(1), rows)
                .output("y", List.of(1), rows, OutputKind.VALUES, new TargetSpec(rows, false))
                .parameter("y.weight", List.of(20, 5), layout, initializer, 3)
                .training(new TrainingDefaults(1, 1, 1, 0.1f))
                .sizes(new Sizes(layout.offset() + layout.length(), 0, 0, new Arena(4, 0), new Arena(4, 0))).build();
        var store = new ParameterStore(spec);
        store.initialize(seed);
        return store;
    }

    private static float[] logical(ParameterStore store) {
        return store.get(store.find("y.weight"));
    }

    @Test
    void theLayoutDoesNotChangeTheNumbers() {
        var normal = new Initializer.Normal(0, 0.5f);
        var plain = logical(filled(new ParameterLayout.Plain(0, 100, 112), normal, 42));
        assertThat(logical(filled(new ParameterLayout.Panels(16, 5, 20, 16), normal, 42))).containsExactly(plain);
        assertThat(logical(filled(new ParameterLayout.Panels(0, 5, 20, 48), normal, 42))).containsExactly(plain);
        assertThat(logical(filled(new ParameterLayout.Plain(0, 100, 112), normal, 43))).isNotEqualTo(plain);
    }

    @Test
    void paddingStaysZero() {
        var store = filled(new ParameterLayout.Panels(0, 5, 20, 16), new Initializer.Constant(1), 1);
        double sum = 0;
        for (float value : store.values()) {
            sum += value;
        }
        assertThat(sum).isEqualTo(100);
        assertThat(store.values()).hasSize(160);
    }

    @Test
    void initializersKeepTheirLimitsAndMeans() {
        var layout = new ParameterLayout.Plain(0, 100, 100);
        float[] uniform = logical(filled(layout, new Initializer.Uniform(-2, 3), 5));
        for (float value : uniform) {
            assertThat(value).isBetween(-2f, 3f);
        }
        assertThat(mean(uniform)).isBetween(0.0, 1.0);
        float[] truncated = logical(filled(layout, new Initializer.TruncatedNormal(10, 0.1f), 5));
        for (float value : truncated) {
            assertThat(value).isBetween(9.8f, 10.2f);
        }
        assertThat(mean(logical(filled(layout, new Initializer.Normal(4, 0.1f), 5)))).isBetween(3.9, 4.1);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    @Test
    void whatIsSetIsGotBack() {
        var store = filled(new ParameterLayout.Panels(0, 5, 20, 16), new Initializer.Constant(0), 1);
        var values = new float[100];
        for (int i = 0; i < values.length; i++) {
            values[i] = i - 50;
        }
        store.set(store.find("y.weight"), values);
        assertThat(logical(store)).containsExactly(values);
    }

    @Test
    void wrongNamesLengthsAndNumbersAreRefused() {
        var store = filled(new ParameterLayout.Plain(0, 100, 100), new Initializer.Constant(0), 1);
        assertThatThrownBy(() -> store.find("y.wieght")).hasMessageContainingAll("y.wieght", "y.weight");
        var parameter = store.find("y.weight");
        assertThatThrownBy(() -> store.set(parameter, new float[99])).isInstanceOf(InvalidDataException.class)
                .hasMessageContainingAll("y.weight", "100", "99");
        var bad = new float[100];
        bad[7] = Float.NaN;
        assertThatThrownBy(() -> store.set(parameter, bad)).hasMessageContainingAll("element 7", "NaN");
        assertThat(logical(store)).containsOnly(0);
    }
}
