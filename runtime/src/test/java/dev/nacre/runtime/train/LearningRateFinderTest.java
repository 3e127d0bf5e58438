package dev.nacre.runtime.train;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.data.InvalidDataException;
import dev.nacre.runtime.model.Points;
import dev.nacre.runtime.model.SoftmaxRegression;
import dev.nacre.runtime.model.TestModel;
import dev.nacre.runtime.model.TrainingDefaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** The curve falls where the rate is good, and looking for it changes nothing. */
final class LearningRateFinderTest {

    private static TestModel model() {
        return new TestModel(new SoftmaxRegression(6, 3, new TrainingDefaults(10, 1, 42, 0.1f)), 42);
    }

    @Test
    void suggestsARateThatLearnsAndLeavesTheModelAsItWas() {
        var model = model();
        var weights = model.parameter("kind.weight");
        var data = Points.around(3, 6, 95, 1);
        var curve = model.findLearningRate(data);

        assertThat(model.parameter("kind.weight")).containsExactly(weights);
        var points = curve.points();
        assertThat(points.getFirst().rate()).isCloseTo(1e-7, within(1e-12));
        assertThat(points).isSortedAccordingTo((a, b) -> Double.compare(a.rate(), b.rate()));
        assertThat(points.getFirst().smoothed()).isEqualTo(points.getFirst().loss());
        double rate = curve.suggestion().orElseThrow();
        assertThat(rate).isBetween(0.01, 1.01);
        assertThat(curve.toString()).contains("suggested rate").hasLineCount(points.size() + 1);

        var untrained = model.evaluate(data).loss();
        model.train(data, TrainingOptions.defaults().progress(false).epochs(5).learningRate(rate));
        assertThat(model.evaluate(data).loss()).isLessThan(untrained / 2);
    }

    @Test
    void isTheSameOnAnyNumberOfThreads() {
        var data = Points.around(3, 6, 95, 1);
        var one = model().findLearningRate(data, TrainingOptions.defaults().threads(1));
        assertThat(model().findLearningRate(data, TrainingOptions.defaults().threads(2))).isEqualTo(one);
    }

    @Test
    void stopsWhereTheLossExplodes() {
        var losses = new double[100];
        Arrays.fill(losses, 1);
        Arrays.fill(losses, 40, 100, 1000);
        var network = new ScriptedPasses(new TrainingDefaults(1, 1, 1, 0.1f), losses);
        var curve = LearningRateFinder.find(network, new float[1], 1, ScriptedPasses.DATA,
                TrainingOptions.defaults().threads(1));
        assertThat(curve.points()).hasSize(81);
        assertThat(curve.suggestion()).isEmpty();
        assertThat(curve.toString()).endsWith("the loss never fell");
    }

    @Test
    void stopsWhereTheLossIsNoNumber() {
        var losses = new double[100];
        losses[3] = Double.NaN;
        var network = new ScriptedPasses(new TrainingDefaults(1, 1, 1, 0.1f), losses);
        assertThat(LearningRateFinder.find(network, new float[1], 1, ScriptedPasses.DATA,
                TrainingOptions.defaults().threads(1)).points()).hasSize(6);
    }

    @Test
    void theSuggestionIsATenthOfTheRateAtTheBottom() {
        var curve = new LearningRateCurve(List.of(new LearningRateCurve.Point(0.01, 5, 5),
                new LearningRateCurve.Point(0.1, 3, 3), new LearningRateCurve.Point(1, 9, 4)));
        assertThat(curve.suggestion()).hasValue(0.01);
    }

    @Test
    void dataThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> model().findLearningRate(Points.around(3, 6, 5, 1)))
                .isInstanceOf(InvalidDataException.class).hasMessageContaining("batch of 10");
        assertThatThrownBy(() -> model().findLearningRate(Dataset.classes(new float[20], 2, new int[10])))
                .isInstanceOf(InvalidDataException.class).hasMessageContaining("expected 6");
    }
}
