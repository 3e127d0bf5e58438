package dev.nacre.it.reference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import dev.nacre.processor.oracle.GeneratedNetwork;
import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.ParameterSpec;
import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.model.Rows;
import dev.nacre.runtime.model.StepSize;
import dev.nacre.runtime.model.TrainingState;
import dev.nacre.runtime.parallel.Team;

/** A generated network with one input and one output in training, everything in it within reach by name. */
final class Trainee {

    private static final long SEED = 1;

    private final Passes passes;
    private final NetworkSpec spec;
    private final TrainingState state;

    /** Starts as a new model does. */
    Trainee(GeneratedNetwork network) {
        passes = network.passes();
        spec = network.spec();
        state = new TrainingState(spec, new float[spec.sizes().parameters()], SEED);
        var model = network.create(SEED);
        spec.parameters().forEach(parameter -> write(parameter, wide(model.parameter(parameter.name()))));
    }

    /** What a prediction gives. */
    record Answers(Tensor outputs, Tensor losses) {

        double meanLoss() {
            return Arrays.stream(losses.numbers()).average().orElseThrow();
        }
    }

    void set(String parameter, Tensor numbers) {
        write(find(parameter), numbers.numbers());
    }

    Tensor get(String parameter) {
        return read(parameter, state.parameters);
    }

    /**
     * The gradient that the optimizer saw in the only step so far: the velocity of momentum starts as the gradient
     * itself, and it is the first thing that {@code @Sgd} remembers.
     */
    Tensor gradient(String parameter) {
        if (state.step != 1) {
            throw new IllegalStateException("a velocity is a gradient after the first step alone");
        }
        return read(parameter, state.slots);
    }

    /** What was declared about the length of steps. */
    StepSize stepSize() {
        return spec.training().stepSize();
    }

    void learningRate(double rate) {
        state.learningRate = (float) rate;
    }

    /** One training step on rows of inputs and targets. */
    void step(Tensor inputs, Tensor targets) {
        state.step++;
        var input = spec.inputs().getFirst().rows();
        var target = spec.outputs().getFirst().target().rows();
        put(inputs, input, input.trainingOffset(), state.workspace);
        put(targets, target, target.trainingOffset(), state.workspace);
        passes.train(state, inputs.rows(), Team.Member.alone());
    }

    /** Mean loss of the last step, before its update. */
    Tensor loss() {
        return Tensor.scalar(state.loss);
    }

    /** What the last step gave before its update: the output, or the scores where its loss works from scores. */
    Tensor outputs(int rows) {
        var place = spec.outputs().getFirst().rows();
        return take(place, place.trainingOffset(), state.workspace, rows);
    }

    /** A prediction with losses. */
    Answers infer(Tensor inputs, Tensor targets) {
        var arena = spec.sizes().inference();
        var workspace = new float[arena.length()];
        var input = spec.inputs().getFirst().rows();
        var output = spec.outputs().getFirst();
        int rows = inputs.rows();
        put(inputs, input, input.inferenceOffset(), workspace);
        put(targets, output.target().rows(), output.target().rows().inferenceOffset(), workspace);
        passes.infer(state.parameters, workspace, rows, true);
        var losses = Arrays.copyOfRange(workspace, arena.lossOffset(), arena.lossOffset() + rows);
        return new Answers(take(output.rows(), output.rows().inferenceOffset(), workspace, rows),
                Tensor.of(List.of(rows), wide(losses)));
    }

    private ParameterSpec find(String name) {
        return spec.parameters().stream().filter(parameter -> parameter.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter " + name + " among "
                        + spec.parameters().stream().map(ParameterSpec::name).toList()));
    }

    private void write(ParameterSpec parameter, double[] logical) {
        if (logical.length != parameter.layout().size()) {
            throw new IllegalArgumentException("%s of shape %s cannot take %d numbers".formatted(parameter.name(),
                    parameter.shape(), logical.length));
        }
        for (int i = 0; i < logical.length; i++) {
            state.parameters[parameter.layout().index(i)] = (float) logical[i];
        }
    }

    private Tensor read(String name, float[] array) {
        var parameter = find(name);
        return Tensor.of(parameter.shape(), IntStream.range(0, parameter.layout().size())
                .mapToDouble(i -> array[parameter.layout().index(i)]).toArray());
    }

    private static void put(Tensor numbers, Rows place, int offset, float[] workspace) {
        for (int i = 0; i < numbers.size(); i++) {
            workspace[offset + i / place.width() * place.stride() + i % place.width()] = (float) numbers.numbers()[i];
        }
    }

    private static Tensor take(Rows place, int offset, float[] workspace, int rows) {
        return Tensor.of(List.of(rows, place.width()), IntStream.range(0, rows * place.width())
                .mapToDouble(i -> workspace[offset + i / place.width() * place.stride() + i % place.width()])
                .toArray());
    }

    private static double[] wide(float[] numbers) {
        return IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).toArray();
    }
}
