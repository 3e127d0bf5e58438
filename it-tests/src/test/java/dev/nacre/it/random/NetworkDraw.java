package dev.nacre.it.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

import dev.nacre.it.random.RandomNetwork.Input;
import dev.nacre.it.random.RandomNetwork.Node;
import dev.nacre.processor.layer.LayerEntry;
import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.layer.Layers;
import dev.nacre.processor.oracle.LossEntries;
import dev.nacre.processor.train.Clippings;
import dev.nacre.processor.train.Initialisers;
import dev.nacre.processor.train.Losses;
import dev.nacre.processor.train.Optimizers;
import dev.nacre.processor.train.Regularisers;
import dev.nacre.processor.train.Table;

/** Draws one valid network: a graph of layers from the compiler's tables, with sizes around multiples of a vector and of a panel. */
final class NetworkDraw {

    private static final List<Integer> SIZES = List.of(1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 23, 31, 32, 33, 47, 48, 49,
            50,
            63, 64, 65, 80, 95, 96, 97, 100);
    private static final int MAX_JOINED = 200;
    private static final int MAX_LAYERS = 6;
    private static final int MAX_BATCH = 70;
    /** What refuses a row. */
    private static final Set<String> ON_GRIDS = Set.of("SpatialDropout");
    /** Names that generated code may use itself. */
    private static final List<String> AWKWARD = List.of("x", "y", "w", "rows", "from", "to", "member", "state", "work",
            "slots", "loss", "sum", "row", "f", "i", "infer", "meanLoss", "describe", "SPEC", "KERNELS", "inputs",
            "outputs", "result", "mean", "velocity", "update", "Training", "file", "seed", "count", "threads",
            "results");

    private final SplittableRandom random;
    private final int number;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Node> layers = new ArrayList<>();
    /** Numbers per sample; 0 for grids, which only some layers take. */
    private final Map<String, Integer> widths = new HashMap<>();
    private final List<String> unused = new ArrayList<>();
    private final List<String> names;
    private int gridLayers;

    private NetworkDraw(int number, long seed) {
        this.number = number;
        this.random = new SplittableRandom(seed);
        this.names = new ArrayList<>(AWKWARD);
        shuffle(names);
    }

    static RandomNetwork draw(int number, long seed) {
        return new NetworkDraw(number, seed).network();
    }

    private RandomNetwork network() {
        int inputCount = oneIn(3) ? 2 + random.nextInt(2) : 1;
        for (int i = 0; i < inputCount; i++) {
            input();
        }
        int layerCount = 1 + random.nextInt(MAX_LAYERS);
        for (int i = 0; i < layerCount; i++) {
            hidden();
        }
        outputs(joined());
        return new RandomNetwork(number, inputs, layers, annotations(), 1 + random.nextInt(MAX_BATCH));
    }

    private void input() {
        boolean grid = oneIn(5);
        var shape = grid ? List.of(1 + random.nextInt(7), 1 + random.nextInt(7)) : List.of(pick(SIZES));
        var input = new Input(freeName("input"), shape);
        inputs.add(input);
        known(input.name(), grid ? 0 : shape.getFirst());
    }

    private void hidden() {
        switch (random.nextInt(8)) {
            case 7 -> grids();
            case 0 -> combine();
            case 1 -> concatenate();
            case 2 -> alone();
            case 3 -> embedding();
            default -> dense();
        }
    }

    private void dense() {
        int units = pick(SIZES);
        var annotations = new ArrayList<String>();
        if (oneIn(4)) {
            // without bias: its gradient before batch norm is nothing but rounding
            annotations.add("@Dense(value = " + units + ", bias = false)");
            annotations.add(sample(Role.NORMALISATION));
        } else {
            annotations.add(weightsFor(units));
        }
        activations(annotations);
        layer("layer", annotations, List.of(recent()), units);
    }

    private String weightsFor(int units) {
        return switch (random.nextInt(6)) {
            case 0 -> "@Maxout(value = %d, pieces = %d, bias = %s)".formatted(units, 2 + random.nextInt(3), oneIn(2));
            case 1 -> "@LinearBottleneck(value = %d, rank = %d, bias = %s)".formatted(units, pick(SIZES), oneIn(2));
            default -> denseOf(units);
        };
    }

    /** A table and an input of its own that looks entries up in it; a grid where there are several. */
    private void embedding() {
        int places = 1 + random.nextInt(3);
        int size = 1 + random.nextInt(20);
        var input = new Input(freeName("entries"), List.of(places));
        // nothing else takes it: as plain numbers entries are so large that they only saturate what they reach
        inputs.add(input);
        layer("table", List.of("@Embedding(vocabulary = %d, size = %d)".formatted(1 + random.nextInt(30), size)),
                List.of(input.name()), places == 1 ? size : 0);
    }

    /** An image of its own and a few layers on it. */
    private void grids() {
        var shape = GridDraw.shape(random);
        var input = new Input(freeName("image"), shape.extents());
        inputs.add(input);
        var chain = new GridDraw(random, this::freeGridName, input.name(), shape).draw();
        layers.addAll(chain.layers());
        known(chain.last(), 0);
    }

    /** Counted up, since none of the chain is among the layers yet. */
    private String freeGridName(String plainName) {
        return plainName + "Of" + inputs.size() + "_" + gridLayers++;
    }

    private String denseOf(int units) {
        return oneIn(4) ? "@Dense(value = " + units + ", bias = false)" : "@Dense(" + units + ")";
    }

    /** Two or three layers of one width; where there is none, a dense one is made to fit. */
    private void combine() {
        var first = recentRow();
        int width = widths.getOrDefault(first, 0);
        var second = rows().stream().filter(name -> !name.equals(first) && width == widths.getOrDefault(name, 0))
                .findAny()
                .orElseGet(() -> layer("layer", List.of(denseOf(width), "@Tanh"), List.of(recent()), width));
        joining(oneIn(2) ? "@Add" : "@Multiply", List.of(first, second), width);
    }

    private void concatenate() {
        var parts = new ArrayList<>(rows());
        shuffle(parts);
        var taken = new ArrayList<String>();
        int width = 0;
        for (var part : parts) {
            if (taken.size() < 3 && width + widths.getOrDefault(part, 0) <= MAX_JOINED) {
                taken.add(part);
                width += widths.getOrDefault(part, 0);
            }
        }
        if (taken.size() < 2) {
            dense();
        } else {
            joining("@Concat", taken, width);
        }
    }

    private void joining(String operation, List<String> feeds, int width) {
        var annotations = new ArrayList<>(List.of(operation));
        activations(annotations);
        layer("layer", annotations, feeds, width);
    }

    /** An activation or noise as a layer of its own. */
    private void alone() {
        var annotations = new ArrayList<String>();
        activations(annotations);
        if (annotations.isEmpty()) {
            annotations.add(sample(Role.NOISE));
        }
        var feed = recent();
        layer("layer", annotations, List.of(feed), widths.getOrDefault(feed, 0));
    }

    private void activations(List<String> annotations) {
        if (!oneIn(5)) {
            annotations.add(sample(Role.ACTIVATION));
        }
        if (oneIn(4)) {
            annotations.add(sample(Role.NOISE));
        }
    }

    private String sample(Role role) {
        return pick(pick(Layers.all().stream().filter(entry -> entry.role() == role && entry.feeds() == Feeds.ONE)
                .filter(entry -> !ON_GRIDS.contains(entry.annotation())).toList()).samples());
    }

    /** The one layer that everything unused flows into. */
    private String joined() {
        for (var name : List.copyOf(unused)) {
            if (widths.getOrDefault(name, 0) == 0) {
                int units = pick(SIZES);
                layer("row", List.of(denseOf(units), "@Relu"), List.of(name), units);
            }
        }
        if (unused.size() == 1) {
            return unused.getFirst();
        }
        int width = unused.stream().mapToInt(name -> widths.getOrDefault(name, 0)).sum();
        return layer("joined", List.of("@Concat"), List.copyOf(unused), width);
    }

    private void outputs(String source) {
        int count = oneIn(3) ? 2 + random.nextInt(2) : 1;
        for (int i = 0; i < count; i++) {
            var sample = pick(pick(Losses.TABLE.all()).samples());
            var loss = LossEntries.loss(sample);
            int units = LossEntries.units(loss, pick(SIZES));
            var annotations = new ArrayList<>(List.of(denseOf(units)));
            if (!loss.endings().wanted().isEmpty()) {
                annotations.add(LossEntries.ending(loss));
            } else if (loss.endings().takesAny() && oneIn(3)) {
                annotations.add(sample(Role.ACTIVATION));
            }
            annotations.add("@Output");
            annotations.add(sample);
            layer("out", annotations, List.of(source), units);
        }
    }

    private List<String> annotations() {
        var annotations = new ArrayList<String>();
        annotations.add(sample(Optimizers.TABLE));
        if (oneIn(3)) {
            annotations.add(sample(Initialisers.TABLE));
        }
        for (var table : List.of(Regularisers.TABLE, Regularisers.LIMITS, Regularisers.ACTIVITIES, Clippings.TABLE)) {
            if (oneIn(3)) {
                annotations.add(sample(table));
            }
        }
        if (oneIn(4)) {
            annotations.add("@SampleWeights");
        }
        return annotations;
    }

    private String sample(Table<?> table) {
        return pick(pick(table.all()).samples());
    }

    private String layer(String plainName, List<String> annotations, List<String> feeds, int width) {
        var name = freeName(plainName);
        layers.add(new Node(name, annotations, feeds));
        unused.removeAll(feeds);
        known(name, width);
        return name;
    }

    private void known(String name, int width) {
        widths.put(name, width);
        unused.add(name);
    }

    private String freeName(String plainName) {
        return oneIn(3) && !names.isEmpty() ? names.removeLast() : plainName + (inputs.size() + layers.size());
    }

    /** Mostly what was made last, so that networks are deep. */
    private String recent() {
        if (oneIn(3)) {
            return pick(unused);
        }
        return layers.isEmpty() ? inputs.getLast().name() : layers.getLast().name();
    }

    private String recentRow() {
        var rows = rows();
        return rows.isEmpty() ? layer("row", List.of(denseOf(16), "@Tanh"), List.of(recent()), 16) : rows.getLast();
    }

    private List<String> rows() {
        var names = new ArrayList<String>();
        inputs.forEach(input -> names.add(input.name()));
        layers.forEach(layer -> names.add(layer.name()));
        names.removeIf(name -> widths.getOrDefault(name, 0) == 0);
        return names;
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private void shuffle(List<String> items) {
        for (int i = items.size() - 1; i > 0; i--) {
            Collections.swap(items, i, random.nextInt(i + 1));
        }
    }

    /** Operations that the draw does not know how to size. */
    static List<String> unknownOperations() {
        return Layers.all().stream().filter(entry -> entry.role() == Role.OPERATION).map(LayerEntry::annotation)
                .filter(name -> !List
                        .of("Dense", "LinearBottleneck", "Maxout", "Embedding", "Add", "Multiply", "Concat", "Conv2d",
                                "Conv1d", "MaxPool2d", "MaxPool1d", "AveragePool2d", "AveragePool1d",
                                "GlobalAveragePool", "GlobalMaxPool", "Upsample", "Flatten", "AtrousPyramid")
                        .contains(name))
                .toList();
    }
}
