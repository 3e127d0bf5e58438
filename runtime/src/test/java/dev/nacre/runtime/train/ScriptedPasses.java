package dev.nacre.runtime.train;

import java.util.ArrayList;
import java.util.List;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.model.Arena;
import dev.nacre.runtime.model.Initializer;
import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.OutputKind;
import dev.nacre.runtime.model.ParameterLayout;
import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.model.Rows;
import dev.nacre.runtime.model.Sizes;
import dev.nacre.runtime.model.TargetSpec;
import dev.nacre.runtime.model.TrainingDefaults;
import dev.nacre.runtime.model.TrainingState;
import dev.nacre.runtime.parallel.Team;

/** A network whose losses are written down: step n has loss n of the script and leaves n in its only parameter. */
final class ScriptedPasses implements Passes {

    /** Two rows, so that there are two steps in an epoch. */
    static final Dataset DATA = Dataset.values(new float[2], 1, new float[2], 1);

    private final NetworkSpec spec;
    private final double[] script;
    /** The rate of each step. */
    final List<Float> rates = new ArrayList<>();
    /** The momentum of each step. */
    final List<Float> momenta = new ArrayList<>();

    ScriptedPasses(TrainingDefaults training, double... script) {
        var rows = new Rows(1, 1, 0, 0);
        var target = new Rows(1, 1, 1, 1);
        spec = NetworkSpec.builder("Scripted", "f", "d").input("x", List.of(1), rows)
                .output("y", List.of(1), rows, OutputKind.VALUES, new TargetSpec(target, false))
                .parameter("y.weight", List.of(1), new ParameterLayout.Plain(0, 1, 1), new Initializer.Constant(0), 0)
                .training(training).sizes(new Sizes(1, 0, 0, new Arena(3, 2), new Arena(3, 2))).build();
        this.script = script.clone();
    }

    History run(float[] parameters, TrainingOptions options) {
        return TrainingLoop.run(this, parameters, 1, new TrainingData(DATA, null), options);
    }

    @Override
    public NetworkSpec spec() {
        return spec;
    }

    /** Two steps make an epoch, and both have its loss. */
    @Override
    public void train(TrainingState state, int rows, Team.Member member) {
        rates.add(state.learningRate);
        momenta.add(state.momentum);
        state.loss = (float) script[(int) (state.step - 1) / 2];
        state.parameters[0] = state.step;
    }

    @Override
    public void infer(float[] parameters, float[] workspace, int rows, boolean withLoss) {
        workspace[2] = 0;
    }
}
