package dev.nacre.processor.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.ParameterSpec;
import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.model.Rows;
import dev.nacre.runtime.model.TrainingState;
import dev.nacre.runtime.parallel.Team;

/** A generated network in training, driven without the runtime's loop so that everything can be looked at. */
public final class GeneratedRun {

    private final Passes passes;
    private final NetworkSpec spec;
    private final TrainingState state;

    /** Starts from these parameters and slots. */
    public GeneratedRun(Passes passes, Numbers start, long seed) {
        this.passes = passes;
        this.spec = passes.spec();
        this.state = new TrainingState(spec, new float[spec.sizes().parameters()], seed);
        // What an earlier user of the memory left there must not matter.
        Arrays.fill(state.workspace, 3e7f);
        for (int i = 0; i < spec.parameters().size(); i++) {
            write(spec.parameters().get(i), start.parameters().get(i), state.parameters, 0);
            for (int slot = 0; slot < spec.sizes().optimizerSlots(); slot++) {
                write(spec.parameters().get(i), start.slots().get(i).get(slot), state.slots,
                        slot * spec.sizes().parameters());
            }
        }
    }

    /** One training step on the batch. */
    public void step(Numbers batch, int rows, int threads) {
        state.step++;
        for (int i = 0; i < spec.inputs().size(); i++) {
            var place = spec.inputs().get(i).rows();
            put(batch.inputs().get(i), rows, place, place.trainingOffset(), state.workspace);
        }
        for (int i = 0; i < spec.outputs().size(); i++) {
            var place = spec.outputs().get(i).target().rows();
            put(batch.targets().get(i), rows, place, place.trainingOffset(), state.workspace);
        }
        try (var team = Team.of(threads)) {
            team.run(member -> passes.train(state, rows, member));
        }
    }

    /** One more step by the calling thread on what the workspace still holds; allocates nothing itself. */
    public void stepAgain(int rows) {
        state.step++;
        passes.train(state, rows, Team.Member.alone());
    }

    /** Outputs of a prediction, then the losses of the samples. */
    public List<float[]> infer(Numbers batch, int rows) {
        var workspace = new float[spec.sizes().inference().length()];
        Arrays.fill(workspace, 3e7f);
        for (int i = 0; i < spec.inputs().size(); i++) {
            var place = spec.inputs().get(i).rows();
            put(batch.inputs().get(i), rows, place, place.inferenceOffset(), workspace);
        }
        for (int i = 0; i < spec.outputs().size(); i++) {
            var place = spec.outputs().get(i).target().rows();
            put(batch.targets().get(i), rows, place, place.inferenceOffset(), workspace);
        }
        passes.infer(state.parameters, workspace, rows, true);
        var results = new ArrayList<float[]>();
        spec.outputs().forEach(output -> results.add(rows(workspace, output.rows(), output.rows().inferenceOffset(), rows)));
        int losses = spec.sizes().inference().lossOffset();
        results.add(Arrays.copyOfRange(workspace, losses, losses + rows));
        return results;
    }

    /** The number of steps so far. */
    public long steps() {
        return state.step;
    }

    /** Mean loss of the last step. */
    public float loss() {
        return state.loss;
    }

    /** What the outputs' places hold after a step: outputs, or the scores that their losses work from. */
    public List<float[]> outputs(int rows) {
        return spec.outputs().stream()
                .map(output -> rows(state.workspace, output.rows(), output.rows().trainingOffset(), rows)).toList();
    }

    public List<float[]> parameters() {
        return spec.parameters().stream().map(parameter -> read(parameter, state.parameters, 0)).toList();
    }

    /** For each parameter its slots. */
    public List<List<float[]>> slots() {
        return spec.parameters().stream().map(parameter -> IntStream.range(0, spec.sizes().optimizerSlots())
                .mapToObj(slot -> read(parameter, state.slots, slot * spec.sizes().parameters())).toList()).toList();
    }

    /** The places in the parameter array that belong to no parameter and hold something. */
    public List<Integer> dirtyPadding() {
        var owned = new boolean[state.parameters.length];
        spec.parameters().forEach(parameter -> IntStream.range(0, parameter.layout().size())
                .forEach(i -> owned[parameter.layout().index(i)] = true));
        return IntStream.range(0, owned.length).filter(i -> !owned[i] && state.parameters[i] != 0).boxed().toList();
    }

    /** The bits of everything that training leaves. */
    public List<Integer> bits() {
        var bits = new ArrayList<Integer>();
        for (var array : List.of(state.parameters, state.slots, new float[] {state.loss})) {
            for (float number : array) {
                bits.add(Float.floatToRawIntBits(number));
            }
        }
        return bits;
    }

    private static void write(ParameterSpec parameter, double[] logical, float[] array, int offset) {
        for (int i = 0; i < logical.length; i++) {
            array[offset + parameter.layout().index(i)] = (float) logical[i];
        }
    }

    private static float[] read(ParameterSpec parameter, float[] array, int offset) {
        var logical = new float[parameter.layout().size()];
        for (int i = 0; i < logical.length; i++) {
            logical[i] = array[offset + parameter.layout().index(i)];
        }
        return logical;
    }

    private static void put(double[] numbers, int rows, Rows place, int offset, float[] workspace) {
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < place.width(); i++) {
                workspace[offset + row * place.stride() + i] = (float) numbers[row * place.width() + i];
            }
        }
    }

    private static float[] rows(float[] workspace, Rows place, int offset, int rows) {
        var numbers = new float[rows * place.width()];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(workspace, offset + row * place.stride(), numbers, row * place.width(), place.width());
        }
        return numbers;
    }
}
