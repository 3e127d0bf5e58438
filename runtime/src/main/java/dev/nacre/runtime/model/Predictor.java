package dev.nacre.runtime.model;

import dev.nacre.runtime.data.Finite;
import dev.nacre.runtime.data.InvalidDataException;
import dev.nacre.runtime.parallel.WorkspacePool;

/**
 * Runs rows through a network. It has no state of its own but a pool of workspaces, so any number of threads may use it
 * at once, and once warm the single-row forms allocate nothing.
 */
final class Predictor {

    private static final int CHUNKS_OF_A_THREAD = 4;
    /** Samples that networks on grids compute side by side. */
    private static final int BLOCK = 16;

    private final Passes passes;
    private final float[] parameters;
    private final InputSpec[] inputs;
    private final OutputSpec[] outputs;
    private final int batch;
    private final WorkspacePool pool;

    Predictor(Passes passes, float[] parameters) {
        var spec = passes.spec();
        this.passes = passes;
        this.parameters = parameters;
        this.inputs = spec.inputs().toArray(InputSpec[]::new);
        this.outputs = spec.outputs().toArray(OutputSpec[]::new);
        this.batch = spec.training().batch();
        this.pool = new WorkspacePool(spec.sizes().inference().length());
    }

    /** One row of a network with one input and one output. */
    void row(float[] input, float[] output) {
        checkSingle();
        checkLength(inputs[0].name(), inputs[0].rows(), input.length, 1);
        checkLength(outputs[0].name(), outputs[0].rows(), output.length, 1);
        checkFinite(inputs[0], input, 0, 1);
        float[] workspace = pool.take();
        try {
            passes.inferFrom(parameters, input, 0, workspace, 1);
            outputs[0].rows().get(workspace, output, 0, 1);
        } finally {
            pool.give(workspace);
        }
    }

    /** One row of any network. */
    void row(float[][] input, float[][] output) {
        checkPorts(input, output, 1);
        chunk(input, output, 0, 1);
    }

    /** Rows one after another, of a network with one input and one output. */
    void rows(float[] input, int count, float[] output, int threads) {
        checkSingle();
        rows(new float[][] {input}, count, new float[][] {output}, threads);
    }

    /** Rows one after another, of any network; each thread takes chunks while there are any. */
    void rows(float[][] input, int count, float[][] output, int threads) {
        checkCounts(count, threads);
        checkPorts(input, output, count);
        int size = threads == 1 ? batch : chunk(count, threads);
        SharedChunks.run(Math.ceilDiv(count, size), threads, chunk -> {
            int first = chunk * size;
            chunk(input, output, first, Math.min(size, count - first));
        });
    }

    /** Rows of a chunk: so few that threads end together, in whole blocks of samples, and never more than a batch. */
    private int chunk(int count, int threads) {
        int each = Math.ceilDiv(count, CHUNKS_OF_A_THREAD * threads);
        return Math.min(batch, Math.ceilDiv(each, BLOCK) * BLOCK);
    }

    private void chunk(float[][] input, float[][] output, int first, int rows) {
        for (int port = 0; port < inputs.length; port++) {
            checkFinite(inputs[port], input[port], first, rows);
        }
        float[] workspace = pool.take();
        try {
            if (inputs.length == 1) {
                passes.inferFrom(parameters, input[0], first * inputs[0].rows().width(), workspace, rows);
            } else {
                inferTogether(input, first, workspace, rows);
            }
            for (int port = 0; port < outputs.length; port++) {
                var place = outputs[port].rows();
                place.get(workspace, output[port], first * place.width(), rows);
            }
        } finally {
            pool.give(workspace);
        }
    }

    private void inferTogether(float[][] input, int first, float[] workspace, int rows) {
        for (int port = 0; port < inputs.length; port++) {
            var place = inputs[port].rows();
            place.put(input[port], first * place.width(), workspace, rows);
        }
        passes.infer(parameters, workspace, rows, false);
    }

    /** Before each chunk rather than at the start, so that the passes find in a cache what was checked. */
    private static void checkFinite(InputSpec input, float[] values, int first, int rows) {
        int width = input.rows().width();
        if (!Finite.allQuickly(values, first * width, rows * width)) {
            throw notFinite(input, values, Finite.firstNot(values, first * width, rows * width));
        }
    }

    private static InvalidDataException notFinite(InputSpec input, float[] values, int bad) {
        int width = input.rows().width();
        return new InvalidDataException("Input '" + input.name() + "', row " + bad / width + ", column " + bad % width
                + ": " + values[bad] + "; a finite number is expected.");
    }

    private void checkSingle() {
        if (inputs.length != 1 || outputs.length != 1) {
            throw new IllegalStateException("Network " + passes.spec().name() + " has " + inputs.length + " inputs and "
                    + outputs.length + " outputs; use the form that takes one array for each.");
        }
    }

    private static void checkCounts(int count, int threads) {
        if (count < 1) {
            throw new InvalidDataException(
                    "There are no rows to predict: count is " + count + ", expected at least 1.");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }

    private void checkPorts(float[][] input, float[][] output, int count) {
        if (input.length != inputs.length || output.length != outputs.length) {
            throw new InvalidDataException("Network " + passes.spec().name() + " takes " + inputs.length
                    + " input arrays and " + outputs.length + " output arrays, not " + input.length + " and "
                    + output.length + ".");
        }
        for (int port = 0; port < inputs.length; port++) {
            checkLength(inputs[port].name(), inputs[port].rows(), input[port].length, count);
        }
        for (int port = 0; port < outputs.length; port++) {
            checkLength(outputs[port].name(), outputs[port].rows(), output[port].length, count);
        }
    }

    private static void checkLength(String port, Rows rows, int length, int count) {
        if (length != (long) rows.width() * count) {
            throw new InvalidDataException("'" + port + "' has rows of " + rows.width() + " numbers, so " + count
                    + (count == 1 ? " row takes " : " rows take ") + (long) rows.width() * count + ", not " + length
                    + ".");
        }
    }
}
