package dev.nacre.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import dev.nacre.runtime.model.NetworkSpec;
import dev.nacre.runtime.model.OutputKind;
import dev.nacre.runtime.model.OutputSpec;
import dev.nacre.runtime.model.Rows;
import dev.nacre.runtime.parallel.Team;

/**
 * One full batch of random rows and where they belong. A step may overwrite its inputs once it has read them, so they are
 * brought again before each.
 */
final class Minibatch implements Team.Task {

    private final List<Rows> places = new ArrayList<>();
    private final List<float[]> values = new ArrayList<>();
    private final float[] workspace;
    private final int size;

    Minibatch(NetworkSpec spec, float[] workspace, RandomGenerator random) {
        this.workspace = workspace;
        this.size = spec.training().batch();
        spec.inputs().forEach(input -> add(input.rows(), numbers(input.rows(), random)));
        spec.outputs().forEach(output -> add(output.target().rows(), targets(output, random)));
    }

    private void add(Rows rows, float[] numbers) {
        places.add(rows);
        values.add(numbers);
    }

    int size() {
        return size;
    }

    private float[] numbers(Rows rows, RandomGenerator random) {
        var numbers = new float[size * rows.width()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextFloat();
        }
        return numbers;
    }

    private float[] targets(OutputSpec output, RandomGenerator random) {
        var targets = numbers(output.target().rows(), random);
        if (output.kind() == OutputKind.CLASSES) {
            for (int i = 0; i < targets.length; i++) {
                targets[i] = random.nextInt(output.classes());
            }
        }
        return targets;
    }

    /** Each member brings the rows it will work on, as a training does. */
    @Override
    public void run(Team.Member member) {
        for (int port = 0; port < places.size(); port++) {
            var rows = places.get(port);
            for (int row = member.from(size); row < member.to(size); row++) {
                System.arraycopy(values.get(port), row * rows.width(), workspace,
                        rows.trainingOffset() + row * rows.stride(), rows.width());
            }
        }
    }
}
