package dev.nacre.runtime.model;

import java.util.List;

import dev.nacre.runtime.parallel.Team;

/**
 * A network of one dense layer with softmax cross entropy and plain gradient descent, written out in loops: what the
 * training loop is tested with. Members share rows in the forward pass and outputs in the update, as compiled networks
 * do.
 */
public final class SoftmaxRegression implements Passes {

    private static final int LANES = 16;

    private final int inputs;
    private final int classes;
    private final NetworkSpec spec;
    private final int weights;
    private final int stride;
    private final int scores;
    private final int targets;
    private final int losses;

    public SoftmaxRegression(int inputs, int classes, TrainingDefaults training) {
        this(inputs, classes, training, new Initializer.Constant(0));
    }

    public SoftmaxRegression(int inputs, int classes, TrainingDefaults training, Initializer bias) {
        this.inputs = inputs;
        this.classes = classes;
        int batch = training.batch();
        stride = inputs + 3;
        scores = batch * stride;
        targets = scores + batch * LANES;
        losses = targets + batch;
        var layout = new ParameterLayout.Panels(0, inputs, classes, LANES);
        weights = layout.length();
        var arena = new Arena(losses + batch, losses);
        spec = NetworkSpec
                .builder("Regression", "f" + inputs + "x" + classes, "dense " + inputs + " -> " + classes + ", softmax")
                .input("point", List.of(inputs), new Rows(inputs, stride, 0, 0))
                .output("kind", List.of(classes), new Rows(classes, LANES, scores, scores), OutputKind.CLASSES,
                        new TargetSpec(new Rows(1, 1, targets, targets), true))
                .layer("kind", "dense " + inputs + " -> " + classes + ", softmax",
                        new LayerShapes(List.of(List.of(inputs)), List.of(classes)), new LayerTrace(scores, LANES),
                        new LayerCost(List.of("kind.weight", "kind.bias"), (long) (inputs + 1) * classes,
                                2L * inputs * classes))
                .parameter("kind.weight", List.of(classes, inputs), layout, new Initializer.Uniform(-0.1f, 0.1f), 0)
                .parameter("kind.bias", List.of(classes), new ParameterLayout.Plain(weights, classes, LANES),
                        bias, 1)
                .training(training).sizes(new Sizes(weights + LANES, 0, 0, arena, arena)).build();
    }

    @Override
    public NetworkSpec spec() {
        return spec;
    }

    @Override
    public void train(TrainingState state, int rows, Team.Member member) {
        float[] workspace = state.workspace;
        score(state.parameters, workspace, member.from(rows), member.to(rows));
        loss(workspace, member.from(rows), member.to(rows));
        member.await();
        float sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += workspace[losses + row];
        }
        float mean = sum / rows;
        if (member.part() == 0) {
            state.loss = mean;
        }
        if (Float.isFinite(mean)) {
            for (int output = member.from(classes); output < member.to(classes); output++) {
                update(state, rows, output);
            }
        }
    }

    @Override
    public void infer(float[] parameters, float[] workspace, int rows, boolean withLoss) {
        score(parameters, workspace, 0, rows);
        if (withLoss) {
            loss(workspace, 0, rows);
        }
        for (int row = 0; row < rows; row++) {
            float normalizer = normalizer(workspace, row);
            for (int output = 0; output < classes; output++) {
                int at = scores + row * LANES + output;
                workspace[at] = (float) StrictMath.exp(workspace[at] - normalizer);
            }
        }
    }

    private int weight(int output, int input) {
        int start = output / LANES * LANES;
        return start * inputs + input * LANES + output - start;
    }

    private void score(float[] parameters, float[] workspace, int from, int to) {
        for (int row = from; row < to; row++) {
            for (int output = 0; output < classes; output++) {
                float sum = parameters[weights + output];
                for (int input = 0; input < inputs; input++) {
                    sum = Math.fma(workspace[row * stride + input], parameters[weight(output, input)], sum);
                }
                workspace[scores + row * LANES + output] = sum;
            }
        }
    }

    private void loss(float[] workspace, int from, int to) {
        for (int row = from; row < to; row++) {
            int label = (int) workspace[targets + row];
            workspace[losses + row] = normalizer(workspace, row) - workspace[scores + row * LANES + label];
        }
    }

    private float normalizer(float[] workspace, int row) {
        int at = scores + row * LANES;
        float largest = workspace[at];
        for (int output = 1; output < classes; output++) {
            largest = Math.max(largest, workspace[at + output]);
        }
        float sum = 0;
        for (int output = 0; output < classes; output++) {
            sum += (float) StrictMath.exp(workspace[at + output] - largest);
        }
        return largest + (float) StrictMath.log(sum);
    }

    private void update(TrainingState state, int rows, int output) {
        for (int row = 0; row < rows; row++) {
            float[] workspace = state.workspace;
            float probability = (float) StrictMath
                    .exp(workspace[scores + row * LANES + output] - normalizer(workspace, row));
            float error = probability - ((int) workspace[targets + row] == output ? 1 : 0);
            float step = state.learningRate * error / rows;
            for (int input = 0; input < inputs; input++) {
                state.parameters[weight(output, input)] -= step * workspace[row * stride + input];
            }
            state.parameters[weights + output] -= step;
        }
    }
}
