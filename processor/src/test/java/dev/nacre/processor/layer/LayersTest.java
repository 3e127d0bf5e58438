package dev.nacre.processor.layer;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.processor.FrontEnd;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.network.NetworkGraph.Stage;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.oracle.GridEntries;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.train.BiasStarts;
import dev.nacre.processor.train.Clippings;
import dev.nacre.processor.train.EarlyStopping;
import dev.nacre.processor.train.Initialisers;
import dev.nacre.processor.train.Losses;
import dev.nacre.processor.train.Optimizers;
import dev.nacre.processor.train.Regularisers;
import dev.nacre.processor.train.Schedules;
import dev.nacre.processor.train.Table;
import dev.nacre.processor.train.TrainEntry;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalogue is whole, and each of its layers keeps what its shape rule promises. */
class LayersTest {

    /** What says something about the network and is no entry of a table. */
    private static final Set<String> FRAME = Set.of("Network", "Input", "Inputs", "Output", "Train", "Generated",
            "SampleWeights", "Block", "Use", "Repeat");

    @TempDir
    Path output;

    static Stream<Arguments> samples() {
        return Layers.all().stream()
                .flatMap(entry -> entry.samples().stream().map(sample -> Arguments.of(sample, entry)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void lowersToTheShapeItPromises(String sample, LayerEntry entry) {
        var stage = stage(sample, entry);

        for (boolean training : List.of(true, false)) {
            assertThat(lower(stage, training).size()).isEqualTo(stage.shape().size());
        }
        assertThat(stage.layer().describe()).isNotBlank();
        assertThat(stage.layer().flops(stage.inputs())).isNotNegative();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void takesOnlyOperationsToHaveWeights(String sample, LayerEntry entry) {
        var stage = stage(sample, entry);

        assertThat(entry.role() == Role.OPERATION
                || stage.parameters().stream().noneMatch(parameter -> parameter.definition().role().isWeight()))
                .isTrue();
    }

    @Test
    void hasAnEntryForEveryAnnotation() {
        var entries = Stream.of(Layers.all().stream().map(LayerEntry::annotation), names(Losses.TABLE),
                names(Optimizers.TABLE), names(Initialisers.TABLE), names(Regularisers.TABLE),
                names(Regularisers.LIMITS),
                names(Regularisers.ACTIVITIES), names(Clippings.TABLE), names(BiasStarts.TABLE), names(Schedules.TABLE),
                names(Schedules.WARMUPS),
                names(EarlyStopping.TABLE), FRAME.stream())
                .flatMap(name -> name).toList();

        assertThat(annotations().map(JavaClass::getSimpleName)).containsExactlyInAnyOrderElementsOf(entries);
    }

    @Test
    void keepsAnnotationsInClassFiles() {
        assertThat(annotations().filter(type -> !type.getSimpleName().equals("Generated")))
                .allSatisfy(type -> assertThat(type.getAnnotationOfType(Retention.class).value())
                        .as(type.getSimpleName()).isEqualTo(RetentionPolicy.CLASS));
    }

    @Test
    void showsEveryMemberInASample() {
        var members = annotations().filter(type -> !FRAME.contains(type.getSimpleName()))
                .flatMap(type -> type.getMethods().stream()).toList();

        assertThat(members).isNotEmpty().allSatisfy(member -> assertThat(samples(member.getOwner().getSimpleName()))
                .contains(member.getName().equals("value") ? "(" : member.getName() + " = "));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6, 7, 11, 12, 250})
    void addsInStepsOfFewOperands(int count) {
        var tape = new Tape();
        var inputs = IntStream.range(0, count)
                .mapToObj(i -> tape.source("x" + i, Value.Domain.BATCH, Shape.of(3))).toList();

        var sum = new Combination(false).lower(tape, new Asked(true), inputs, List.of());

        var steps = tape.steps();
        assertThat(steps).hasSize(Math.ceilDiv(count - 1, 5)).allMatch(step -> step.operands().size() <= 6);
        assertThat(steps.getLast().result()).isEqualTo(sum);
        assertThat(steps.stream().flatMap(step -> step.operands().stream())).containsAll(inputs)
                .hasSize(count + steps.size() - 1);
    }

    private static String samples(String annotation) {
        return Stream.of(Layers.find(annotation).map(LayerEntry::samples), samples(Losses.TABLE, annotation),
                samples(Optimizers.TABLE, annotation), samples(Initialisers.TABLE, annotation),
                samples(Regularisers.TABLE, annotation), samples(Regularisers.LIMITS, annotation),
                samples(Regularisers.ACTIVITIES, annotation), samples(Clippings.TABLE, annotation),
                samples(BiasStarts.TABLE, annotation), samples(Schedules.TABLE, annotation),
                samples(Schedules.WARMUPS, annotation), samples(EarlyStopping.TABLE, annotation))
                .flatMap(Optional::stream).findFirst().orElseThrow().toString();
    }

    private static <T> Optional<List<String>> samples(Table<T> table, String annotation) {
        return table.find(annotation).map(TrainEntry::samples);
    }

    private static Stream<JavaClass> annotations() {
        return new ClassFileImporter().importPackages("dev.nacre.annotations").stream().filter(JavaClass::isAnnotation);
    }

    private static <T> Stream<String> names(Table<T> table) {
        return table.all().stream().map(TrainEntry::annotation);
    }

    private Stage stage(String sample, LayerEntry entry) {
        var feeds = switch (entry.feeds()) {
            case ONE -> "Layer both";
            case INPUT -> "Layer numbers";
            case SEVERAL -> "Layer left, Layer right";
        };
        var grid = GridEntries.input(entry);
        var stem = grid.isEmpty() ? "@Dense(6)" : GridEntries.stem(grid);
        var result = FrontEnd.run("""
                @Network @Input(%s) @Input(value = 1, name = "numbers") @MeanSquaredError
                interface Sample {
                    %s @Relu Layer left(Layer input);
                    %2$s @Relu Layer right(Layer input);
                    @Add Layer both(Layer left, Layer right);
                    %s Layer tested(%s);
                    @Dense(6) @Relu Layer more(Layer numbers);
                    @Dense(6) @Relu Layer most(Layer both);
                    @Dense(6) @Relu Layer taken(Layer tested);
                    @Concat Layer used(Layer taken, Layer most, Layer more);
                    @Dense(1) Layer answer();
                }
                """.formatted(grid.isEmpty() ? "6" : grid, stem, sample, feeds), output);
        assertThat(result.findings()).noneMatch(finding -> finding.severity().equals("error"));
        return result.draft().graph().layer("tested").stages().getFirst();
    }

    private static Value lower(Stage stage, boolean training) {
        var tape = new Tape();
        var inputs = stage.inputs().stream().map(shape -> tape.source("x", Value.Domain.BATCH, shape)).toList();
        var parameters = stage.parameters().stream()
                .map(parameter -> tape.source("p", Value.Domain.SHARED, inMemory(parameter.definition()))).toList();
        return stage.layer().lower(tape, new Asked(training), inputs, parameters);
    }

    /** As plans have it: filters are rows of a matrix. */
    private static Shape inMemory(ParameterDefinition definition) {
        int rows = definition.shape().extents().getFirst();
        return definition.shape().rank() == 1 ? definition.shape()
                : Shape.of(rows, definition.shape().size() / rows);
    }

    private record Asked(boolean training) implements Layer.Lowering {

        @Override
        public String name() {
            return "tested";
        }

        @Override
        public void remember(Value state, ScalarExpression update, Value seen) {
            assertThat(training).isTrue();
        }
    }

    @Test
    void hasNoAnnotationTwice() {
        var names = Layers.all().stream().map(LayerEntry::annotation).toArray();

        assertThat(names).hasSize(Set.copyOf(Arrays.asList(names)).size());
    }
}
