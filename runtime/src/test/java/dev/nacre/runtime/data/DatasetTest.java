package dev.nacre.runtime.data;

import java.util.List;
import java.util.stream.IntStream;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Datasets keep their rows together and refuse what cannot be used. */
final class DatasetTest {

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(InvalidDataException.class);
    }

    private static Dataset numbered(int size, int classes) {
        var rows = new float[size];
        var labels = new int[size];
        for (int row = 0; row < size; row++) {
            rows[row] = row;
            labels[row] = row % classes;
        }
        return Dataset.classes(rows, 1, labels);
    }

    private static int[] values(Dataset data) {
        var input = data.input(Dataset.UNNAMED);
        return IntStream.range(0, data.size()).map(index -> (int) input.value(data.row(index), 0)).toArray();
    }

    private static int[] labels(Dataset data) {
        var target = data.target(Dataset.UNNAMED);
        return IntStream.range(0, data.size()).map(index -> (int) target.value(data.row(index), 0)).toArray();
    }

    @Test
    void partsKeepRowsAndTargetsTogether() {
        var data = numbered(10, 3);
        assertThat(values(data.slice(2, 5))).containsExactly(2, 3, 4);
        assertThat(values(data.subset(7, 1, 7))).containsExactly(7, 1, 7);
        assertThat(labels(data.subset(7, 1, 7))).containsExactly(1, 1, 1);
        assertThat(values(data.slice(5, 10).subset(0, 4))).containsExactly(5, 9);
    }

    @Test
    void aSplitTakesEveryRowOnceAndTheSameWayForTheSameSeed() {
        var data = numbered(100, 3);
        var split = data.split(0.8, 5);
        assertThat(split.first().size()).isEqualTo(80);
        assertThat(IntStream.concat(IntStream.of(values(split.first())), IntStream.of(values(split.second()))).sorted())
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
        assertThat(values(data.split(0.8, 5).first())).containsExactly(values(split.first()));
        assertThat(values(data.split(0.8, 6).first())).isNotEqualTo(values(split.first()));
        assertThat(values(split.first())).isNotEqualTo(IntStream.range(0, 80).toArray());
    }

    @Test
    void aSplitByClassCutsEveryClassByTheSameShare() {
        var split = numbered(90, 3).splitByClass(0.7, 11);
        for (int label = 0; label < 3; label++) {
            int wanted = label;
            assertThat(IntStream.of(labels(split.first())).filter(found -> found == wanted)).hasSize(21);
            assertThat(IntStream.of(labels(split.second())).filter(found -> found == wanted)).hasSize(9);
        }
    }

    @Test
    void namedColumnsAreFoundByName() {
        var data = Dataset.builder().input("left", new float[][] {{1, 2}, {3, 4}}).input("right", new float[] {5, 6}, 1)
                .labels("digit", new int[] {0, 1}, List.of("zero", "one")).targets("price", new float[][] {{9}, {8}})
                .build();
        assertThat(data.inputNames()).containsExactly("left", "right");
        assertThat(data.targetNames()).containsExactly("digit", "price");
        assertThat(data.classNames()).containsExactly("zero", "one");
        assertThat(data.input("left").value(1, 0)).isEqualTo(3);
        assertThat(data.target("price").value(1, 0)).isEqualTo(8);
        assertThat(data.toString()).contains("2 rows", "left=width 2", "digit=labels");
    }

    @Test
    void rowsOfDifferentLengthsAreRefused() {
        refused(() -> Dataset.classes(new float[][] {{1, 2}, {1, 2}, {3}}, new int[] {0, 0, 0}))
                .hasMessageContainingAll("row 2", "1 numbers", "2");
        refused(() -> Dataset.classes(new float[7], 2, new int[] {0, 0, 0})).hasMessageContainingAll("7", "rows of 2");
        refused(() -> Dataset.classes(new float[][] {{}, {}}, new int[] {0, 0})).hasMessageContaining("no numbers");
    }

    @Test
    void numbersThatAreNotFiniteAreRefused() {
        refused(() -> Dataset.classes(new float[][] {{1, 2}, {1, Float.NaN}}, new int[] {0, 0}))
                .hasMessageContainingAll("row 1", "column 1", "NaN");
        refused(() -> Dataset.values(new float[][] {{1}}, new float[][] {{Float.NEGATIVE_INFINITY}}))
                .hasMessageContainingAll("targets", "row 0", "-Infinity");
    }

    @Test
    void wrongLabelsAreRefused() {
        refused(() -> Dataset.classes(new float[][] {{1}, {2}}, new int[] {0, -1})).hasMessageContainingAll("row 1",
                "-1");
        refused(() -> Dataset.builder().input("x", new float[2], 1).labels("y", new int[] {0, 2}, List.of("a", "b")))
                .hasMessageContainingAll("'y'", "row 1", "label 2", "0 to 1");
    }

    @Test
    void emptyDataIsRefused() {
        refused(() -> Dataset.classes(new float[0][], new int[0])).hasMessageContaining("empty");
        refused(() -> Dataset.builder().build()).hasMessageContaining("no input");
        refused(() -> numbered(4, 2).slice(2, 2)).hasMessageContaining("2 to 2");
        refused(() -> numbered(4, 2).subset()).hasMessageContaining("empty");
        refused(() -> numbered(4, 2).split(0.01, 1)).hasMessageContaining("0 and 4");
    }

    @Test
    void columnsOfDifferentSizesAreRefused() {
        refused(() -> Dataset.classes(new float[][] {{1}, {2}}, new int[] {0, 1, 1})).hasMessageContainingAll("3", "2");
        refused(() -> Dataset.builder().input("a", new float[2], 1).input("a", new float[2], 1))
                .hasMessageContaining("twice");
    }

    @Test
    void rowsAndSharesOutsideAreRefused() {
        refused(() -> numbered(4, 2).subset(4)).hasMessageContainingAll("Row 4", "0 to 3");
        refused(() -> numbered(4, 2).slice(-1, 2)).hasMessageContaining("0 <= from");
        refused(() -> numbered(4, 2).split(1, 1)).hasMessageContaining("fraction");
        refused(() -> numbered(4, 2).split(Double.NaN, 1)).hasMessageContaining("fraction");
        refused(() -> Dataset.values(new float[][] {{1}, {2}}, new float[][] {{1}, {2}}).splitByClass(0.5, 1))
                .hasMessageContaining("labels");
    }

    @Test
    void rowsMayHaveALabelAtEachPosition() {
        var data = Dataset.builder().input("x", new float[2], 1)
                .labels("y", new int[][] {{0, 1, 2}, {2, 1, 0}}, List.of("sky", "sea", "land")).build();
        assertThat(data.target("y").width()).isEqualTo(3);
        assertThat(data.target("y").isLabels()).isTrue();
        assertThat(data.target("y").value(1, 0)).isEqualTo(2);
        assertThat(data.classNames()).containsExactly("sky", "sea", "land");
        assertThat(data.toString()).contains("labels at 3 positions");
        assertThat(Dataset.classes(new float[][] {{1}, {2}}, new int[][] {{0, 1}, {1, 0}}).size()).isEqualTo(2);
        refused(() -> data.splitByClass(0.5, 1)).hasMessageContaining("one a row");
    }

    @Test
    void wrongLabelsAtPositionsAreRefused() {
        refused(() -> Dataset.classes(new float[2], 1, new int[][] {{0, 1}, {0}}))
                .hasMessageContainingAll("row 1", "1 labels", "row 0 has 2");
        refused(() -> Dataset.classes(new float[1], 1, new int[][] {{0, -1}}))
                .hasMessageContainingAll("row 0, position 1", "label -1 is negative");
        refused(() -> Dataset.classes(new float[1], 1, new int[][] {{}})).hasMessageContaining("no labels");
        refused(() -> Dataset.builder().labels("y", new int[][] {{0, 2}}, List.of("a", "b")))
                .hasMessageContainingAll("position 1", "label 2 has no name", "0 to 1");
    }

    @Test
    void weightsGoWithTheirRows() {
        var data = Dataset.builder().input("x", new float[] {10, 20, 30}, 1).weights(1, 0, 3).build();
        assertThat(data.toString()).endsWith("weighted");
        var part = data.subset(2, 0);
        assertThat(part.weights().orElseThrow().value(part.row(0), 0)).isEqualTo(3);
        assertThat(data.slice(1, 2).weights()).isPresent();
        assertThat(Dataset.values(new float[1], 1, new float[1], 1).weights()).isEmpty();
    }

    @Test
    void weightsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> Dataset.builder().weights(1, -2)).isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("row 1: -2.0 is negative");
        assertThatThrownBy(() -> Dataset.builder().weights(1, 1, Float.NaN)).isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("row 2");
        assertThatThrownBy(() -> Dataset.builder().weights(0, 0)).isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("all 2 are 0");
        assertThatThrownBy(() -> Dataset.builder().weights(1).weights(1)).isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> Dataset.builder().input("x", new float[3], 1).weights(1, 2).build())
                .isInstanceOf(InvalidDataException.class).hasMessageContaining("weights: has 2 rows");
    }
}
