package dev.nacre.processor.catalogue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.oracle.KernelForm;
import dev.nacre.processor.oracle.Moment;
import dev.nacre.processor.oracle.Numbers;
import dev.nacre.processor.oracle.Oracle;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.train.Initialiser;
import dev.nacre.runtime.model.Model;
import dev.nacre.runtime.simd.CounterRandom;

import static dev.nacre.processor.catalogue.CompiledSpecimens.graph;
import static dev.nacre.processor.catalogue.CompiledSpecimens.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The model class of every entry's network starts from the declared distribution and predicts as the oracle does. */
final class ModelOfEveryEntryTest {

    private static final long SEED = 7;
    /** Two whole batches and a part of one. */
    private static final int ROWS = 23;

    static List<Specimen> specimens() {
        return Specimens.all();
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void startsFromTheDeclaredDistribution(Specimen specimen) {
        var model = load(specimen, KernelForm.VECTOR).create(SEED);
        for (var parameter : Numbers.parameters(graph(specimen))) {
            var random = CounterRandom.of(SEED, parameter.stream());
            if (parameter.initialiser() instanceof Initialiser.Orthogonal(var gain)) {
                assertOrthogonal(wide(model.parameter(parameter.name())), parameter.definition().shape(), gain);
                continue;
            }
            var expected = IntStream.range(0, parameter.definition().shape().size())
                    .mapToDouble(i -> drawn(parameter.initialiser(), random, i)).toArray();
            assertThat(wide(model.parameter(parameter.name()))).as(parameter.name()).containsExactly(expected,
                    within(1e-6));
        }
    }

    /** Its rows, or columns where there are fewer. */
    private static void assertOrthogonal(double[] matrix, Shape shape, double gain) {
        int rows = shape.extents().getFirst();
        int columns = shape.extents().get(1);
        int along = rows <= columns ? 1 : columns;
        int across = rows <= columns ? columns : 1;
        for (int a = 0; a < Math.min(rows, columns); a++) {
            for (int b = 0; b <= a; b++) {
                double product = 0;
                for (int i = 0; i < Math.max(rows, columns); i++) {
                    product += matrix[a * across + i * along] * matrix[b * across + i * along];
                }
                assertThat(product).isCloseTo(a == b ? gain * gain : 0, within(1e-5));
            }
        }
    }

    private static double drawn(Initialiser initialiser, CounterRandom random, int index) {
        return switch (initialiser) {
            case Initialiser.Constant(var value) -> value;
            case Initialiser.Normal(var mean, var deviation) -> mean + deviation * random.normal(index);
            case Initialiser.TruncatedNormal(var mean, var deviation) ->
                mean + deviation * random.truncatedNormal(index);
            case Initialiser.Given(var values) -> values.get(index);
            case Initialiser.CountedPriors _ -> 0;
            case Initialiser.Orthogonal _ -> throw new IllegalStateException("drawn all at once");
            case Initialiser.Uniform(var low, var high) -> low + (high - low) * random.uniform(index);
        };
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void predictsAsTheOracleOnAnyNumberOfThreads(Specimen specimen) {
        var graph = graph(specimen);
        var network = load(specimen, KernelForm.VECTOR);
        var model = network.create(SEED);
        var numbers = Numbers.draw(graph, ROWS, SEED).withState(parameters(graph, model), List.of());
        var inputs = numbers.inputs().stream().map(ModelOfEveryEntryTest::narrow).toList();
        var expected = Oracle.of(graph).infer(numbers, new Moment(ROWS, SEED, 1, 0));
        var alone = network.predictAll(model, inputs, ROWS, 1);
        for (int i = 0; i < alone.size(); i++) {
            assertThat(wide(alone.get(i))).containsExactly(expected.get(i).numbers(), within(1e-5));
        }
        for (int threads = 2; threads <= 3; threads++) {
            var shared = network.predictAll(model, inputs, ROWS, threads);
            for (int i = 0; i < alone.size(); i++) {
                assertThat(shared.get(i)).as("%d threads", threads).isEqualTo(alone.get(i));
            }
        }
    }

    private static List<double[]> parameters(NetworkGraph graph, Model model) {
        return Numbers.parameters(graph).stream().map(parameter -> wide(model.parameter(parameter.name()))).toList();
    }

    private static double[] wide(float[] numbers) {
        return IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).toArray();
    }

    private static float[] narrow(double[] numbers) {
        var narrow = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            narrow[i] = (float) numbers[i];
        }
        return narrow;
    }
}
