package dev.nacre.benchmarks.workload;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import dev.nacre.runtime.model.Initializer;
import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.model.TrainingState;
import dev.nacre.runtime.parallel.Team;

/** Training steps of one network on one team, as the training loop runs them, each timed without the filling of its batch. */
final class Steps {

    private static final long SEED = 7;
    // So small that parameters hardly move: a batch learned by heart would end in vanishing, slow numbers.
    private static final float LEARNING_RATE = 1e-8f;

    private final Passes passes;
    private final Team team;
    private final TrainingState state;
    private final Minibatch batch;
    private final Team.Task step;

    Steps(Passes passes, Team team) {
        var spec = passes.spec();
        var random = new SplittableRandom(SEED);
        this.passes = passes;
        this.team = team;
        this.state = new TrainingState(spec, parameters(spec, random), SEED);
        this.state.learningRate = LEARNING_RATE;
        this.batch = new Minibatch(spec, state.workspace, random);
        this.step = this::step;
    }

    /** Numbers of the size that training starts with. */
    private static float[] parameters(NetworkSpec spec, RandomGenerator random) {
        var values = new float[spec.sizes().parameters()];
        for (var parameter : spec.parameters()) {
            var shape = parameter.shape();
            int inputs = parameter.layout().size() / shape.getFirst();
            double deviation = shape.size() >= 2 ? Math.sqrt(2.0 / inputs) : 0;
            double mean = parameter.initializer() instanceof Initializer.Constant(var value) ? value : 0;
            for (int i = 0; i < parameter.layout().size(); i++) {
                values[parameter.layout().index(i)] = (float) (mean + deviation * random.nextGaussian());
            }
        }
        return values;
    }

    private void step(Team.Member member) {
        passes.train(state, batch.size(), member);
    }

    /** Runs a step and gives its nanoseconds. */
    long once() {
        team.run(batch);
        state.step++;
        long start = System.nanoTime();
        team.run(step);
        return System.nanoTime() - start;
    }

    /**
     * The loss of the last step.
     *
     * @throws IllegalStateException when it is not finite: then nothing real was measured
     */
    float loss() {
        if (!Float.isFinite(state.loss)) {
            throw new IllegalStateException(passes.spec().name() + ": the loss is " + state.loss);
        }
        return state.loss;
    }

    int threads() {
        return team.members();
    }
}
