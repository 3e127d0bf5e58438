package dev.nacre.processor.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.nacre.processor.layer.LayerEntry;
import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.layer.Layers;
import dev.nacre.processor.oracle.GridEntries;
import dev.nacre.processor.oracle.LossEntries;
import dev.nacre.processor.train.Loss;
import dev.nacre.processor.train.Losses;
import dev.nacre.processor.train.TrainEntry;

/** Networks of grids and sequences: around the layers that take nothing else, and around those that take them too. */
final class GridSpecimens {

    private static final String GRID = "{5, 6, 3}";
    private static final String SEQUENCE = "{7, 3}";
    private static final String ON_A_SEQUENCE = " on a sequence";

    /** Layers that see the channels of a grid, or more than one number of it. */
    private static final Set<String> SHAPED = Set.of("BatchNorm", "LayerNorm", "Prelu", "Softmax", "LogSoftmax", "Add",
            "Multiply", "Concat", "Dropout", "GaussianNoise", "LinearBottleneck", "Maxout");

    private GridSpecimens() {}

    /** Specimens of layers that take nothing but grids, and of those that take rows as well, numbered behind their table's. */
    static List<Specimen> all() {
        var all = new ArrayList<Specimen>();
        for (var entry : Layers.all()) {
            var input = GridEntries.input(entry);
            for (int i = 0; i < entry.samples().size() && !input.isEmpty(); i++) {
                var sample = entry.samples().get(i);
                all.add(Specimen.of(entry.annotation(), i + 1, sample, network(entry, sample, input)));
            }
            if (SHAPED.contains(entry.annotation())) {
                var sample = entry.samples().getFirst();
                int number = entry.samples().size();
                all.add(Specimen.of(entry.annotation(), number + 1, sample + " on a grid",
                        network(entry, sample, GRID)));
                all.add(Specimen.of(entry.annotation(), number + 2, sample + ON_A_SEQUENCE,
                        network(entry, sample, SEQUENCE)));
            }
        }
        for (var entry : Losses.TABLE.all()) {
            addLosses(entry, all);
        }
        all.add(Specimen.of("Multiply", 4, "@Multiply by a row of channels", gate()));
        return List.copyOf(all);
    }

    /** Whether this is a specimen on a grid once more, with one extent less. */
    static boolean isOnASequence(Specimen specimen) {
        return specimen.sample().endsWith(ON_A_SEQUENCE);
    }

    /** Losses of a grid that answers at each position. */
    private static void addLosses(TrainEntry<Loss> entry, List<Specimen> all) {
        int number = entry.samples().size();
        for (var sample : entry.samples()) {
            var loss = LossEntries.loss(sample);
            number++;
            if (loss.takesGrids()) {
                all.add(Specimen.of(entry.annotation(), number, sample + " on a grid", losses(sample, loss)));
            }
        }
    }

    private static String losses(String sample, Loss loss) {
        return """
                /** A specimen of the catalogue. */
                @Network
                @Input(%s)
                %s @Sgd(learningRate = 0.005)
                @Train(batch = %d, epochs = 1, seed = 7)
                public interface %s {
                    %s @Tanh Layer stem();
                    @Conv2d(filters = 5, kernel = 3) %s Layer answer();
                }
                """.formatted(GRID, sample, Specimens.BATCH, Specimen.NAME, GridEntries.stem(GRID),
                LossEntries.ending(loss));
    }

    /** The layer stands between others, so gradients go through it. */
    static String network(LayerEntry entry, String sample, String input) {
        var stem = GridEntries.stem(input);
        var operand = switch (entry.role()) {
            case OPERATION -> sample + " @Tanh";
            case NORMALISATION -> stem + " " + sample + " @Tanh";
            case ACTIVATION -> stem + " " + sample;
            case NOISE -> stem + " @Tanh " + sample;
        };
        var again = entry.role() == Role.NOISE ? "    " + sample + " Layer again();\n" : "";
        var subject = entry.feeds() == Feeds.SEVERAL ? """
                    %s @Tanh Layer other(Layer input);
                    %s Layer subject(Layer stem, Layer other);
                """.formatted(stem, operand) : "    " + operand + " Layer subject();\n" + again;
        return network(input, stem, subject);
    }

    /** Squeeze and excitation. */
    private static String gate() {
        return network(GRID, GridEntries.stem(GRID), """
                    @GlobalAveragePool Layer squeezed();
                    @Dense(6) @Sigmoid Layer gate();
                    @Multiply Layer subject(Layer stem, Layer gate);
                """);
    }

    private static String network(String input, String stem, String layers) {
        return """
                /** A specimen of the catalogue. */
                @Network
                @Input(%s)
                @MeanSquaredError @Sgd(learningRate = 0.005)
                @Train(batch = %d, epochs = 1, seed = 7)
                public interface %s {
                    %s @Tanh Layer stem();
                %s    @Dense(3) Layer answer();
                }
                """.formatted(input, Specimens.BATCH, Specimen.NAME, stem, layers);
    }
}
