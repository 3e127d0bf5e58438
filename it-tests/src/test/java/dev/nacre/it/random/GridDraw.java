package dev.nacre.it.random;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

import dev.nacre.it.random.RandomNetwork.Node;
import dev.nacre.processor.shape.Axis;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.shape.Window;

/** Draws a chain of layers on a grid: convolutions, pools, joins; sizes and strides around those that leave something over. */
final class GridDraw {

    private static final List<Integer> FILTERS = List.of(1, 2, 3, 4, 5, 6, 8, 12, 16, 17, 20, 33);
    private static final List<Integer> SIXTEENS = List.of(16, 16, 32, 64);
    private static final List<String> ACTIVATIONS = List.of("@Relu", "@Tanh", "@LeakyRelu", "@Sigmoid", "@Prelu",
            "@Elu");
    private static final List<String> NOISES = List.of("@Dropout(0.3)", "@SpatialDropout(0.3)", "@GaussianNoise(0.1)");
    private static final int MAX_PLACES = 150;
    private static final int MAX_LAYERS = 4;

    private final SplittableRandom random;
    private final UnaryOperator<String> names;
    private final List<Node> layers = new ArrayList<>();
    private String last;
    private Shape grid;

    /**
     * @param names gives a free name like the one it is asked for
     * @param input the name of what the chain begins with
     */
    GridDraw(SplittableRandom random, UnaryOperator<String> names, String input, Shape grid) {
        this.random = random;
        this.names = names;
        this.last = input;
        this.grid = grid;
    }

    /** The shape of a grid or a sequence that a chain may begin with. */
    static Shape shape(SplittableRandom random) {
        int channels = 1 + random.nextInt(5);
        return random.nextInt(4) == 0 ? Shape.of(1 + random.nextInt(20), channels)
                : Shape.of(1 + random.nextInt(10), 1 + random.nextInt(10), channels);
    }

    List<Node> layers() {
        return layers;
    }

    String last() {
        return last;
    }

    GridDraw draw() {
        int count = 1 + random.nextInt(MAX_LAYERS);
        for (int i = 0; i < count; i++) {
            step();
        }
        if (oneIn(5)) {
            add("row", List.of("@Flatten"), Shape.of(grid.size()));
        } else if (oneIn(4)) {
            add("pooled", List.of(oneIn(3) ? "@GlobalMaxPool" : "@GlobalAveragePool"), Shape.of(grid.channels()));
        }
        return this;
    }

    private void step() {
        switch (random.nextInt(10)) {
            case 9 -> squares();
            case 8 -> pyramid();
            case 0, 1 -> pool();
            case 2 -> residual();
            case 3 -> concatenation();
            case 4 -> upsample();
            default -> convolution();
        }
    }

    private void convolution() {
        var window = window();
        int groups = pick(dividers(grid.channels()));
        int filters = groups == 1 ? pick(FILTERS) : groups * (1 + random.nextInt(3));
        convolution(window, filters, groups);
    }

    private String convolution(Window window, int filters, int groups) {
        boolean norm = oneIn(3);
        var annotations = new ArrayList<String>();
        // without bias before a norm: its gradient there is nothing but rounding
        annotations.add("@Conv" + dimensions() + "(filters = %d, groups = %d, bias = %s, %s)".formatted(filters, groups,
                !norm && !oneIn(4), members(window)));
        if (norm) {
            annotations.add(oneIn(3) ? "@LayerNorm" : "@BatchNorm");
        }
        if (!oneIn(5)) {
            annotations.add(pick(ACTIVATIONS));
        }
        if (oneIn(4)) {
            annotations.add(pick(NOISES));
        }
        return add("conv", annotations, window.over(grid, filters));
    }

    /** Two convolutions, the second of the kind that goes in squares. */
    private void squares() {
        if (isSequence() || Math.min(grid.height(), grid.width()) < 3) {
            pool();
            return;
        }
        convolution(same(1, 1), pick(SIXTEENS), 1);
        convolution(new Window(padded(), padded()), pick(SIXTEENS), 1);
    }

    private Axis padded() {
        return new Axis(3, 1, 1, random.nextInt(3), random.nextInt(3));
    }

    private void pool() {
        var window = poolWindow();
        var members = members(window).replaceFirst("kernel", "value").replaceFirst(", dilation = (\\{1, 1\\}|1)", "");
        var annotation = oneIn(2) ? "@MaxPool%s(%s)".formatted(dimensions(), members)
                : "@AveragePool%s(%s, countPadding = %s)".formatted(dimensions(), members, oneIn(2));
        add("pool", List.of(annotation), window.over(grid, grid.channels()));
    }

    /** Something of the same shape, and the sum or product of both. */
    private void residual() {
        var stem = last;
        int kernel = 1 + 2 * random.nextInt(2);
        convolution(same(kernel, kernel), grid.channels(), 1);
        join(List.of(oneIn(3) ? "@Multiply" : "@Add", "@Tanh"), List.of(stem, last), grid);
    }

    private void concatenation() {
        var stem = last;
        int channels = grid.channels();
        convolution(same(3, 2), pick(FILTERS), 1);
        join(List.of("@Concat"), List.of(last, stem), grid.withChannels(grid.channels() + channels));
    }

    private void pyramid() {
        if (isSequence()) {
            pool();
            return;
        }
        int filters = pick(FILTERS);
        add("scales", List
                .of("@AtrousPyramid(filters = %d, branchFilters = %d, rates = {1, 2}, branchNorm = %s, branchRelu = %s)"
                        .formatted(filters, 1 + random.nextInt(9), oneIn(3), !oneIn(3)), "@Tanh"),
                grid.withChannels(filters));
    }

    private void upsample() {
        if (!isSequence() && 4 * grid.positions() <= MAX_PLACES) {
            add("large", List.of("@Upsample(2)"),
                    Shape.of(2 * grid.height(), 2 * grid.width(), grid.channels()));
        } else {
            pool();
        }
    }

    private boolean isSequence() {
        return grid.rank() == 2;
    }

    private String dimensions() {
        return isSequence() ? "1d" : "2d";
    }

    private Window window() {
        return new Window(isSequence() ? Axis.valid(1, 1, 1) : axis(grid.height(), true), axis(grid.width(), true));
    }

    private Window poolWindow() {
        return new Window(isSequence() ? Axis.valid(1, 1, 1) : axis(grid.height(), false), axis(grid.width(), false));
    }

    private Window same(int height, int width) {
        return new Window(isSequence() ? Axis.valid(1, 1, 1) : Axis.same(height, 1, 1, grid.height()),
                Axis.same(width, 1, 1, grid.width()));
    }

    /** A window's way along an axis: some taps off the grid, never a place with all of them there. */
    private Axis axis(int length, boolean convolution) {
        int kernel = 1 + random.nextInt(Math.min(convolution ? 5 : 3, length));
        int dilation = convolution && kernel > 1 && (kernel - 1) * 2 < length && oneIn(3) ? 2 : 1;
        int stride = 1 + random.nextInt(Math.min(3, length));
        return switch (random.nextInt(3)) {
            case 0 -> Axis.same(kernel, stride, dilation, length);
            case 1 -> new Axis(kernel, stride, dilation, random.nextInt(kernel), random.nextInt(kernel));
            default -> Axis.valid(kernel, stride, dilation);
        };
    }

    /** All of it explicit: what SAME means is tested elsewhere. */
    private String members(Window window) {
        var h = window.height();
        var w = window.width();
        if (isSequence()) {
            return "kernel = %d, stride = %d, dilation = %d, pad = {%d, %d}".formatted(w.kernel(), w.stride(),
                    w.dilation(), w.before(), w.after());
        }
        return "kernel = {%d, %d}, stride = {%d, %d}, dilation = {%d, %d}, pad = {%d, %d, %d, %d}".formatted(h.kernel(),
                w.kernel(), h.stride(), w.stride(), h.dilation(), w.dilation(), h.before(), w.before(), h.after(),
                w.after());
    }

    private static List<Integer> dividers(int number) {
        var dividers = new ArrayList<Integer>();
        for (int i = 1; i <= number; i++) {
            if (number % i == 0) {
                dividers.add(i);
            }
        }
        return dividers;
    }

    private String add(String name, List<String> annotations, Shape shape) {
        return join(annotations, List.of(last), shape, name);
    }

    private void join(List<String> annotations, List<String> feeds, Shape shape) {
        join(annotations, feeds, shape, "joined");
    }

    private String join(List<String> annotations, List<String> feeds, Shape shape, String name) {
        var node = new Node(names.apply(name), annotations, feeds);
        layers.add(node);
        last = node.name();
        grid = shape;
        return last;
    }

    private boolean oneIn(int chances) {
        return random.nextInt(chances) == 0;
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
