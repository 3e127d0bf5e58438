package dev.nacre.processor.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.runtime.model.Passes;

/**
 * A generated network against its oracle. Both start every step from the generated state, so a step is judged by what it
 * does itself and not by what rounding made of the steps before.
 *
 * <p>
 * A number may be off by {@value #TOLERANCE} of its tensor's largest. Where more is seen, the oracle is asked how much the
 * number moves when what goes in moves by {@value #JITTER} of itself, a few float roundings: an optimizer that divides by a
 * vanishing gradient, or a rectifier at its bend, may amplify them, and only that much is allowed.
 */
public final class Duel {

    private static final double TOLERANCE = 2e-5;
    private static final double JITTER = 1e-6;
    private static final int JITTERS = 8;
    private static final double JITTER_MARGIN = 4;
    private static final int MOST_DIFFERENCES = 5;

    private final NetworkGraph graph;
    private final Oracle oracle;
    private final long seed;

    public Duel(NetworkGraph graph, long seed) {
        this.graph = graph;
        this.oracle = Oracle.of(graph);
        this.seed = seed;
    }

    /**
     * Trains one step for each number of rows and predicts after each.
     *
     * @return what differs, in words; nothing when all is well
     */
    public List<String> differences(Passes passes, List<Integer> rowsOfSteps) {
        var run = new GeneratedRun(passes, Numbers.draw(graph, 1, seed), seed);
        var differences = new ArrayList<String>();
        for (int rows : rowsOfSteps) {
            var batch = Numbers.draw(graph, rows, seed + run.steps() + 1);
            train(run, batch, rows, passes.spec().training().learningRate(), differences);
            predict(run, batch, rows, differences);
            if (!differences.isEmpty()) {
                return differences.subList(0, Math.min(MOST_DIFFERENCES, differences.size()));
            }
        }
        return List.of();
    }

    private void train(GeneratedRun run, Numbers batch, int rows, float learningRate, List<String> differences) {
        var before = batch.withState(state(run), slots(run));
        run.step(before, rows, 1);
        var moment = new Moment(rows, seed, run.steps(), learningRate);
        var actual = new ArrayList<>(List.of(new float[] {run.loss()}));
        actual.addAll(run.outputs(rows));
        actual.addAll(run.parameters());
        run.slots().forEach(actual::addAll);
        compare("training step %d of %d rows".formatted(run.steps(), rows), before,
                numbers -> oracle.step(numbers, moment), actual, differences);
        run.dirtyPadding().forEach(place -> differences.add("padding at " + place + " of the parameters is not zero"));
    }

    private void predict(GeneratedRun run, Numbers batch, int rows, List<String> differences) {
        var now = batch.withState(state(run), slots(run));
        var moment = new Moment(rows, seed, run.steps(), 0);
        compare("prediction of %d rows".formatted(rows), now, numbers -> oracle.infer(numbers, moment),
                run.infer(now, rows), differences);
    }

    private static List<double[]> state(GeneratedRun run) {
        return run.parameters().stream().map(Duel::wide).toList();
    }

    private static List<List<double[]>> slots(GeneratedRun run) {
        return run.slots().stream().map(slots -> slots.stream().map(Duel::wide).toList()).toList();
    }

    private static double[] wide(float[] numbers) {
        return IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).toArray();
    }

    private void compare(String when, Numbers given, Function<Numbers, List<Tensor>> truth, List<float[]> actual,
            List<String> differences) {
        var expected = truth.apply(given);
        var suspects = suspects(expected, actual);
        if (suspects.isEmpty()) {
            return;
        }
        var jittered = IntStream.range(0, JITTERS).mapToObj(i -> truth.apply(given.jittered(JITTER, seed + i))).toList();
        for (var suspect : suspects) {
            var tensor = expected.get(suspect.tensor);
            double wanted = tensor.numbers()[suspect.element];
            double moves = jittered.stream()
                    .mapToDouble(other -> Math.abs(other.get(suspect.tensor).numbers()[suspect.element] - wanted)).max()
                    .orElse(0);
            double got = actual.get(suspect.tensor)[suspect.element];
            if (!(Math.abs(got - wanted) <= TOLERANCE * tensor.largest() + JITTER_MARGIN * moves)) {
                differences.add("%s: %s[%d] is %s, expected %s (largest %s, moves by %s)".formatted(when, tensor.name(),
                        suspect.element, got, wanted, tensor.largest(), moves));
            }
        }
    }

    /** An element that is further off than rounding explains. */
    private record Suspect(int tensor, int element) {}

    private static List<Suspect> suspects(List<Tensor> expected, List<float[]> actual) {
        var suspects = new ArrayList<Suspect>();
        if (expected.size() != actual.size()) {
            throw new IllegalStateException(expected.stream().map(Tensor::name).toList() + " are " + expected.size()
                    + " tensors, not " + actual.size());
        }
        for (int i = 0; i < expected.size(); i++) {
            var numbers = expected.get(i).numbers();
            if (numbers.length != actual.get(i).length) {
                throw new IllegalStateException("%s has %d numbers, not %d".formatted(expected.get(i).name(),
                        numbers.length, actual.get(i).length));
            }
            double allowed = TOLERANCE * expected.get(i).largest();
            for (int element = 0; element < numbers.length; element++) {
                if (!(Math.abs(actual.get(i)[element] - numbers[element]) <= allowed)) {
                    suspects.add(new Suspect(i, element));
                }
            }
        }
        return suspects;
    }

    /** Bits of training and of a prediction after it, for comparing forms of kernels and numbers of threads. */
    public List<Integer> bits(Passes passes, List<Integer> rowsOfSteps, int threads) {
        var run = new GeneratedRun(passes, Numbers.draw(graph, 1, seed), seed);
        var bits = new ArrayList<Integer>();
        for (int rows : rowsOfSteps) {
            var batch = Numbers.draw(graph, rows, seed + run.steps() + 1);
            run.step(batch, rows, threads);
            bits.addAll(run.bits());
            for (float[] results : run.infer(batch, rows)) {
                Arrays.stream(wide(results)).forEach(result -> bits.add(Float.floatToRawIntBits((float) result)));
            }
        }
        return bits;
    }
}
