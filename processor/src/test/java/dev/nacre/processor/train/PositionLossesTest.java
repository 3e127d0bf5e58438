package dev.nacre.processor.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.oracle.LossEntries;
import dev.nacre.processor.oracle.Moment;
import dev.nacre.processor.oracle.PlanInterpreter;
import dev.nacre.processor.shape.Shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Cross entropies of grids against their formula, position by position: two samples of 1 x 2 positions and three classes. */
final class PositionLossesTest {

    private static final Shape GRID = Shape.of(1, 2, 3);
    private static final double[] SCORES = {1, 2, -1, 0.5, 0, 3, -2, 1, 1, 0, 0.25, -0.5};
    private static final double[] CLASSES = {1, 2, 0, 1};
    private static final double[] WEIGHTS = {0.5, 2, 3};
    private static final Moment MOMENT = new Moment(2, 9, 3, 0.5);

    @Test
    void isTheMeanOverThePositions() {
        assertLosses("@CrossEntropy", mean(0), mean(1));
    }

    @Test
    void countsPositionsByTheirClasses() {
        var weighted = "@CrossEntropy(classWeights = {0.5, 2, 3})";
        assertLosses(weighted, weightedMean(0), weightedMean(1));

        var tape = new Tape();
        var target = tape.source("t", Value.Domain.BATCH, Shape.of(2));
        var weight = LossEntries.loss(weighted).weights(tape, target).orElseThrow();
        assertThat(run(tape, weight, Map.of(target, CLASSES))).containsExactly(
                new double[] {(WEIGHTS[1] + WEIGHTS[2]) / 2, (WEIGHTS[0] + WEIGHTS[1]) / 2}, within(1e-12));
    }

    @Test
    void smoothsOverTheClassesOfEachPosition() {
        assertLosses("@CrossEntropy(labelSmoothing = 0.3)", smoothed(0), smoothed(1));
    }

    @Test
    void comparesDistributionsAtEachPosition() {
        var tape = new Tape();
        var loss = LossEntries.loss("@CrossEntropy(targets = CrossEntropy.Targets.DISTRIBUTIONS)");
        var x = tape.source("x", Value.Domain.BATCH, GRID);
        var target = tape.source("t", Value.Domain.BATCH, Shape.of(loss.targetWidth(GRID)));
        var oneHot = new double[SCORES.length];
        IntStream.range(0, CLASSES.length).forEach(position -> oneHot[position * 3 + (int) CLASSES[position]] = 1);

        var result = loss.lower(tape, x, target);

        assertThat(run(tape, result, Map.of(x, SCORES, target, oneHot)))
                .containsExactly(new double[] {mean(0), mean(1)}, within(1e-12));
    }

    private static void assertLosses(String sample, double... expected) {
        var tape = new Tape();
        var loss = LossEntries.loss(sample);
        var x = tape.source("x", Value.Domain.BATCH, GRID);
        var target = tape.source("t", Value.Domain.BATCH, Shape.of(loss.targetWidth(GRID)));
        var result = loss.lower(tape, x, target);
        assertThat(target.size()).isEqualTo(2);
        assertThat(run(tape, result, Map.of(x, SCORES, target, CLASSES))).containsExactly(expected, within(1e-12));
    }

    private static double[] run(Tape tape, Value result, Map<Value, double[]> given) {
        var all = new HashMap<>(given);
        tape.constants().forEach((value, numbers) -> all.put(value,
                numbers.stream().mapToDouble(Double::doubleValue).toArray()));
        var values = PlanInterpreter.run(tape.steps(), MOMENT, all);
        return values.getOrDefault(result, new double[0]);
    }

    private static double mean(int sample) {
        return positions(sample).stream().mapToDouble(PositionLossesTest::loss).average().orElseThrow();
    }

    private static double weightedMean(int sample) {
        return positions(sample).stream().mapToDouble(position -> weight(position) * loss(position)).sum()
                / positions(sample).stream().mapToDouble(PositionLossesTest::weight).sum();
    }

    private static double smoothed(int sample) {
        return positions(sample).stream().mapToDouble(position -> IntStream.range(0, 3).mapToDouble(
                k -> -(0.3 / 3 + (k == CLASSES[position] ? 0.7 : 0)) * logProbability(position, k)).sum()).average()
                .orElseThrow();
    }

    private static List<Integer> positions(int sample) {
        return List.of(2 * sample, 2 * sample + 1);
    }

    private static double weight(int position) {
        return WEIGHTS[(int) CLASSES[position]];
    }

    private static double loss(int position) {
        return -logProbability(position, (int) CLASSES[position]);
    }

    private static double logProbability(int position, int k) {
        var scores = Arrays.copyOfRange(SCORES, position * 3, position * 3 + 3);
        return scores[k] - Math.log(Arrays.stream(scores).map(Math::exp).sum());
    }
}
