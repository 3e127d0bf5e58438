package dev.nacre.processor.check;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.nacre.processor.FrontEnd;
import dev.nacre.processor.layer.LayerEntry;
import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.layer.Layers;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.oracle.GridEntries;
import dev.nacre.processor.oracle.LossEntries;
import dev.nacre.processor.plan.Planner;
import dev.nacre.processor.plan.pass.Pass;
import dev.nacre.processor.train.Clippings;
import dev.nacre.processor.train.Losses;
import dev.nacre.processor.train.Optimizers;
import dev.nacre.processor.train.Regularisers;
import dev.nacre.processor.train.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** The bound that checks go by is one: no plan takes more, and the worst plan not so much less. */
class FootprintTest {

    @TempDir
    Path output;

    static Stream<String> networks() {
        var layers = Layers.all().stream()
                .filter(entry -> GridEntries.input(entry).isEmpty())
                .flatMap(entry -> entry.samples().stream().map(sample -> hidden(subject(entry, sample))));
        var losses = samples(Losses.TABLE).map(sample -> {
            var loss = LossEntries.loss(sample);
            return "@Network @Input(20) " + sample + " interface Prices { " + hidden("") + "@Dense("
                    + LossEntries.units(loss, 30) + ") " + LossEntries.ending(loss) + " Layer answer(); }";
        });
        var training = Stream.of(samples(Optimizers.TABLE), samples(Regularisers.TABLE), samples(Regularisers.LIMITS),
                samples(Regularisers.ACTIVITIES), samples(Clippings.TABLE)).flatMap(samples -> samples);
        return Stream.of(layers.map(hidden -> network("", hidden)), losses,
                training.map(sample -> network(sample, hidden(""))), Stream.of(wide(40), network("", "")))
                .flatMap(networks -> networks);
    }

    static Stream<String> grids() {
        return Layers.all().stream().filter(entry -> entry.feeds() != Feeds.INPUT)
                .flatMap(entry -> entry.samples().stream().map(sample -> grid(entry, sample)));
    }

    /** Any layer over a grid or a sequence of channels that samples of weights and slopes fit. */
    private static String grid(LayerEntry entry, String sample) {
        var wanted = GridEntries.input(entry);
        var input = wanted.isEmpty() ? "{5, 6, 3}" : wanted;
        var stem = GridEntries.stem(input);
        var subject = entry.role() == Role.OPERATION ? sample : stem + " " + sample;
        return "@Network @Input(%s) @MeanSquaredError @Train(batch = 9) interface Pictures { ".formatted(input)
                + "%s @Relu Layer stem(Layer input); %1$s @Tanh Layer block(Layer input); %s Layer subject(%s);"
                        .formatted(
                                stem, subject,
                                entry.feeds() == Feeds.SEVERAL ? "Layer stem, Layer block" : "Layer block")
                + "@Dense(40) @Sigmoid Layer more(Layer subject); @Dense(3) Layer answer(); }";
    }

    /** Some values stand in both layouts, others in one: the bound is wider. */
    @ParameterizedTest
    @MethodSource("grids")
    void boundsPlansOverGrids(String source) {
        var graph = FrontEnd.run(source, output).draft().graph();

        var footprint = Footprint.of(graph).workspace(graph.training().batch()).longValueExact();

        assertThat(unshared(graph, Set.of())).isLessThanOrEqualTo(footprint);
        assertThat(unshared(graph, everything())).isLessThanOrEqualTo(footprint).isGreaterThan(footprint / 6);
    }

    @ParameterizedTest
    @MethodSource("grids")
    void knowsWhatFiltersTake(String source) {
        knowsWhatParametersTake(source);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void boundsEveryPlan(String source) {
        var graph = FrontEnd.run(source, output).draft().graph();

        var footprint = Footprint.of(graph).workspace(graph.training().batch()).longValueExact();

        assertThat(unshared(graph, Set.of())).isLessThanOrEqualTo(footprint);
        assertThat(unshared(graph, everything())).isLessThanOrEqualTo(footprint).isGreaterThan(footprint / 3);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void knowsWhatParametersTake(String source) {
        var graph = FrontEnd.run(source, output).draft().graph();

        long floats = graph.layers().stream().flatMap(Footprint::parameters).mapToLong(Footprint::floats).sum();

        var training = new Planner(Set.of()).plan(graph).training();
        assertThat(floats).isPositive();
        assertThat(training.program().ends().parameters().stream()
                .mapToLong(parameter -> training.memory().of(parameter.value()).length()).sum()).isEqualTo(floats);
    }

    private static long unshared(NetworkGraph graph, Set<String> off) {
        return new Planner(off).plan(graph).training().memory().unshared();
    }

    private static Set<String> everything() {
        var names = new HashSet<>(Set.of(Planner.SHARE_MEMORY));
        Pass.all().forEach(pass -> names.add(pass.name()));
        return names;
    }

    private static Stream<String> samples(Table<?> table) {
        return table.all().stream().flatMap(entry -> entry.samples().stream());
    }

    private static String network(String onInterface, String layers) {
        return "@Network @Input(20) @MeanSquaredError %s @Train(batch = 9) interface Prices { %s @Dense(3) Layer answer(); }"
                .formatted(onInterface, layers);
    }

    private static String hidden(String subject) {
        return """
                @Dense(70) @Relu Layer stem();
                @Dense(70) @Tanh @Dropout(0.1) Layer block();
                %s
                @Dense(40) @Sigmoid Layer more();
                """.formatted(subject);
    }

    private static String subject(LayerEntry entry, String sample) {
        if (entry.feeds() == Feeds.INPUT) {
            return "@Dense(60) @Relu Layer subject(Layer stem);";
        }
        if (entry.feeds() == Feeds.SEVERAL) {
            return sample + " Layer subject(Layer stem, Layer block);";
        }
        return entry.role() == Role.OPERATION ? sample + " Layer subject();"
                : "@Dense(33) " + sample + " Layer subject();";
    }

    /** One layer that many read, and one that reads many. */
    private static String wide(int readers) {
        var layers = new StringBuilder("@Dense(20) @Relu Layer stem(); ");
        var names = new StringBuilder("Layer stem");
        for (int i = 0; i < readers; i++) {
            layers.append("@Dense(20) @Relu Layer reader").append(i).append("(Layer stem); ");
            names.append(", Layer reader").append(i);
        }
        return network("", layers + "@Add Layer all(" + names + ");");
    }
}
