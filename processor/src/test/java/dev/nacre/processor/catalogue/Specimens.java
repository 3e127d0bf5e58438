package dev.nacre.processor.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import dev.nacre.processor.layer.LayerEntry;
import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.Layers;
import dev.nacre.processor.oracle.GridEntries;
import dev.nacre.processor.oracle.LossEntries;
import dev.nacre.processor.train.BiasStarts;
import dev.nacre.processor.train.Clippings;
import dev.nacre.processor.train.EarlyStopping;
import dev.nacre.processor.train.Initialisers;
import dev.nacre.processor.train.Losses;
import dev.nacre.processor.train.Optimizers;
import dev.nacre.processor.train.Regularisers;
import dev.nacre.processor.train.Schedules;
import dev.nacre.processor.train.Table;

/** One network for each sample of each entry of the compiler's tables, written from the tables alone. */
final class Specimens {

    /** Widths that end within a vector, one beyond a panel of columns among them. */
    private static final String STEM = "@Dense(50) @Tanh";
    private static final String SUBJECT = "    @Dense(17) @Tanh Layer subject();\n";

    static final int BATCH = 9;

    private Specimens() {}

    /** In the order of the tables. */
    static List<Specimen> all() {
        var all = new ArrayList<Specimen>();
        for (var entry : Layers.all()) {
            for (int i = 0; i < entry.samples().size(); i++) {
                var sample = entry.samples().get(i);
                if (GridEntries.input(entry).isEmpty()) {
                    all.add(Specimen.of(entry.annotation(), i + 1, sample, layerNetwork(entry, sample)));
                }
            }
        }
        all.addAll(GridSpecimens.all());
        add(all, Losses.TABLE, Specimens::lossNetwork);
        all.add(Specimen.of("SampleWeights", 1, "@SampleWeights", defaultNetwork("@SampleWeights")));
        all.add(Specimen.of("SampleWeights", 2, "@SampleWeights", defaultNetwork("@SampleWeights @BatchNorm")));
        add(all, Optimizers.TABLE, Specimens::defaultNetwork);
        add(all, Initialisers.TABLE, Specimens::defaultNetwork);
        add(all, Regularisers.TABLE, Specimens::defaultNetwork);
        add(all, Regularisers.LIMITS, Specimens::defaultNetwork);
        add(all, Regularisers.ACTIVITIES, Specimens::defaultNetwork);
        add(all, Clippings.TABLE, Specimens::defaultNetwork);
        add(all, Schedules.TABLE, Specimens::scheduledNetwork);
        add(all, Schedules.WARMUPS, Specimens::defaultNetwork);
        add(all, EarlyStopping.TABLE, Specimens::defaultNetwork);
        add(all, BiasStarts.TABLE, Specimens::classesNetwork);
        return List.copyOf(all);
    }

    /** The network that all others vary. */
    static Specimen base() {
        return Specimen.of("Base", 1, "", network("@MeanSquaredError @Sgd(learningRate = 0.05)",
                SUBJECT + "    @Dense(3) Layer answer();\n"));
    }

    /** Their sources by full name, for one call of the compiler. */
    static NavigableMap<String, String> sources() {
        var sources = new TreeMap<String, String>();
        sources.put(base().name(), base().source());
        all().forEach(specimen -> sources.put(specimen.name(), specimen.source()));
        return sources;
    }

    /** The text of a network around a sample. */
    private interface Writer {
        String write(String sample);
    }

    private static void add(List<Specimen> all, Table<?> table, Writer writer) {
        for (var entry : table.all()) {
            for (int i = 0; i < entry.samples().size(); i++) {
                var sample = entry.samples().get(i);
                all.add(Specimen.of(entry.annotation(), i + 1, sample, writer.write(sample)));
            }
        }
    }

    /** The layer stands between others, so gradients go through it; an operation also has an activation after it. */
    private static String layerNetwork(LayerEntry entry, String sample) {
        var operand = switch (entry.role()) {
            case OPERATION -> sample + " @Tanh";
            case NORMALISATION -> "@Dense(17) " + sample + " @Tanh";
            case ACTIVATION -> "@Dense(17) " + sample;
            case NOISE -> "@Dense(17) @Tanh " + sample;
        };
        var subject = switch (entry.feeds()) {
            case INPUT -> """
                        %s Layer entries(Layer numbers);
                        @Dense(50) @Tanh Layer meanings(Layer entries);
                        @Add Layer subject(Layer stem, Layer meanings);
                    """.formatted(operand);
            case ONE -> "    " + operand + " Layer subject();\n" + again(entry, sample);
            case SEVERAL -> """
                        @Dense(50) @Tanh Layer other(Layer input);
                        %s Layer subject(Layer stem, Layer other);
                    """.formatted(operand);
        };
        var input = entry.feeds() == Feeds.INPUT ? " @Input(value = 3, name = \"numbers\")" : "";
        return network("@MeanSquaredError @Sgd(learningRate = 0.05)" + input,
                subject + "    @Dense(3) Layer answer();\n");
    }

    /** Noise stands there again, as a layer of its own, and draws from a stream of its own. */
    private static String again(LayerEntry entry, String sample) {
        return switch (entry.role()) {
            case OPERATION, NORMALISATION, ACTIVATION -> "";
            case NOISE -> "    " + sample + " Layer again();\n";
        };
    }

    /** The output ends in the activation that the loss asks for, if any. */
    private static String lossNetwork(String sample) {
        var ending = LossEntries.ending(LossEntries.loss(sample));
        return network(sample + " @Sgd(learningRate = 0.05)",
                SUBJECT + "    @Dense(5) " + ending + (ending.isEmpty() ? "" : " ") + "Layer answer();\n");
    }

    /** What stands on an output of as many classes as the samples speak of. */
    private static String classesNetwork(String sample) {
        return network("@CrossEntropy @Sgd(learningRate = 0.05)",
                SUBJECT + "    @Dense(5) @Softmax " + sample + " Layer answer();\n");
    }

    /** What stands on the interface is the default of all layers with weights. */
    private static String defaultNetwork(String sample) {
        var optimizer = Optimizers.TABLE.all().stream().anyMatch(entry -> entry.samples().contains(sample)) ? ""
                : " @Sgd(learningRate = 0.05)";
        return network("@MeanSquaredError " + sample + optimizer, SUBJECT + "    @Dense(3) Layer answer();\n");
    }

    /** A schedule may move the momentum, too. */
    private static String scheduledNetwork(String sample) {
        return network("@MeanSquaredError @Sgd(learningRate = 0.05, momentum = 0.9) " + sample,
                SUBJECT + "    @Dense(3) Layer answer();\n");
    }

    private static String network(String annotations, String layers) {
        return """
                /** A specimen of the catalogue. */
                @Network
                @Input(20)
                %s
                @Train(batch = %d, epochs = 1, seed = 7)
                public interface %s {
                    %s Layer stem(%s);
                %s}
                """.formatted(annotations, BATCH, Specimen.NAME, STEM,
                annotations.contains("@Input") ? "Layer input" : "", layers);
    }
}
