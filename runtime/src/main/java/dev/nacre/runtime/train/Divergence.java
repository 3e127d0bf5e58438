package dev.nacre.runtime.train;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.nacre.runtime.data.Finite;
import dev.nacre.runtime.model.InputSpec;
import dev.nacre.runtime.model.LayerSpec;
import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.ParameterSpec;
import dev.nacre.runtime.model.TrainingState;

/**
 * Looks through a state in which something is no longer finite for the layer where it began.
 *
 * @param layer the layer to blame, or null when nothing was kept that could tell
 * @param finding what is wrong with it
 */
record Divergence(@Nullable String layer, String finding) {

    static Divergence find(NetworkSpec spec, TrainingState state, int rows) {
        for (var layer : spec.layers()) {
            var finding = notFinite(spec, layer, state, rows);
            if (finding != null) {
                return new Divergence(layer.name(),
                        "First trouble: layer '" + layer.name() + "' (" + layer.description()
                                + "), " + finding);
            }
        }
        return largest(spec, state, rows);
    }

    private static @Nullable String notFinite(NetworkSpec spec, LayerSpec layer, TrainingState state, int rows) {
        for (var parameter : spec.parameters()) {
            if (layer.cost().parameterNames().contains(parameter.name()) && !finite(parameter, state)) {
                return "whose parameter '" + parameter.name() + "' is not finite.";
            }
        }
        int row = layer.trace().kept() ? firstBadRow(layer, state, rows) : -1;
        return row < 0 ? null : "whose output is not finite in row " + row + " of the batch.";
    }

    private static boolean finite(ParameterSpec parameter, TrainingState state) {
        return Finite.all(state.parameters, parameter.layout().offset(), parameter.layout().length());
    }

    private static int firstBadRow(LayerSpec layer, TrainingState state, int rows) {
        for (int row = 0; row < rows; row++) {
            if (!Float.isFinite(sizeOfRow(layer, state, row))) {
                return row;
            }
        }
        return -1;
    }

    /** The largest number's size, or NaN where one is none. */
    private static float sizeOfRow(LayerSpec layer, TrainingState state, int row) {
        float largest = 0;
        for (int i = 0; i < width(layer); i++) {
            largest = Math.max(largest, Math.abs(state.workspace[layer.trace().index(row, i)]));
        }
        return largest;
    }

    private static float size(LayerSpec layer, TrainingState state, int rows) {
        float largest = 0;
        for (int row = 0; row < rows; row++) {
            largest = Math.max(largest, sizeOfRow(layer, state, row));
        }
        return largest;
    }

    private static Divergence largest(NetworkSpec spec, TrainingState state, int rows) {
        LayerSpec blamed = null;
        float worst = -1;
        for (var layer : spec.layers()) {
            if (layer.trace().kept()) {
                float largest = size(layer, state, rows);
                if (largest > worst) {
                    worst = largest;
                    blamed = layer;
                }
            }
        }
        return blamed == null
                ? new Divergence(null, "All parameters are finite.")
                : new Divergence(blamed.name(), String.format(Locale.ROOT,
                        "All parameters and outputs are finite; the largest output, %.4g, is of layer '%s' (%s).",
                        worst, blamed.name(), blamed.description()));
    }

    /** What a person can do about it. */
    static String advice(NetworkSpec spec, TrainingState state, int rows) {
        float inputs = 0;
        for (InputSpec input : spec.inputs()) {
            var place = input.rows();
            inputs = Math.max(inputs,
                    magnitude(state.workspace, place.trainingOffset(), place.stride(), place.width(), rows));
        }
        return String.format(Locale.ROOT,
                "Lower the learning rate (now %.4g); scale the inputs to about mean 0 and standard deviation 1 (the largest of"
                        + " this batch is %.4g); look for extreme targets.",
                state.learningRate, inputs);
    }

    private static int width(LayerSpec layer) {
        return layer.shapes().output().stream().reduce(1, Math::multiplyExact);
    }

    private static float magnitude(float[] values, int offset, int stride, int width, int rows) {
        float largest = 0;
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < width; i++) {
                largest = Math.max(largest, Math.abs(values[offset + row * stride + i]));
            }
        }
        return largest;
    }
}
