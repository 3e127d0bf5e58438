package dev.nacre.benchmarks.work;

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

    private final List<Port> ports = new ArrayList<>();
    private final float[] workspace;
    private final int size;

    private record Port(Rows rows, float[] values) {}

    Minibatch(NetworkSpec spec, float[] workspace, RandomGenerator random) {
        this.workspace = workspace;
        this.size = spec.training().batch();
        spec.inputs().forEach(input -> ports.add(new Port(input.rows(), numbers(input.rows(), random))));
        spec.outputs().forEach(output -> ports.add(new Port(output.target().rows(), targets(output, random))));
    }

    int size() {
        return size;
    }

    private float[] numbers(Rows rows, RandomGenerator random) {
        var values = new float[size * rows.width()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    private float[] targets(OutputSpec output, RandomGenerator random) {
        var values = numbers(output.target().rows(), random);
        if (output.kind() == OutputKind.CLASSES) {
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextInt(output.rows().width());
            }
        }
        return values;
    }

    /** Each member brings the rows it will work on, as a training does. */
    @Override
    public void run(Team.Member member) {
        for (int port = 0; port < ports.size(); port++) {
            var rows = ports.get(port).rows();
            for (int row = member.from(size); row < member.to(size); row++) {
                System.arraycopy(ports.get(port).values(), row * rows.width(), workspace,
                        rows.trainingOffset() + row * rows.stride(), rows.width());
            }
        }
    }
}
