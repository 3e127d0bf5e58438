package dev.nacre.processor.emit.kernel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

import dev.nacre.processor.emit.kernel.code.ScalarInputs;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.op.Value.Domain;
import dev.nacre.processor.op.Value.SampleLayout;
import dev.nacre.processor.oracle.Moment;
import dev.nacre.processor.oracle.PlanInterpreter;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.Partition;
import dev.nacre.processor.shape.Shape;
import dev.nacre.runtime.simd.Mix32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * One step over samples in blocks, run by its kernel in every form and in two shares, against the interpreter. Lanes beyond the
 * batch hold NaN, arrays end where values end.
 */
public final class BlockTrial {

    private static final int AT = 5;
    private static final int SCRATCH = 16_384;
    private static final long SEED = 11;
    private static final double TOLERANCE = 1e-5;

    private final Step step;
    private final Map<Value, double[]> given = new HashMap<>();
    private final int rows;

    private BlockTrial(Step step, int rows) {
        this.step = step;
        this.rows = rows;
    }

    /** A value of samples in blocks. */
    public static Value blocks(int id, int... extents) {
        return new Value(id, "x" + id, Domain.BATCH, Shape.of(extents), SampleLayout.BLOCKS);
    }

    /** A value of samples in rows. */
    public static Value rows(int id, int... extents) {
        return new Value(id, "x" + id, Domain.BATCH, Shape.of(extents));
    }

    /** A value that all samples share. */
    public static Value shared(int id, int... extents) {
        return new Value(id, "x" + id, Domain.SHARED, Shape.of(extents));
    }

    public static Step step(Op op, Value result, Value... operands) {
        return new Step(op, List.of(operands), result, "");
    }

    /** Compares every form of a step's kernel with the interpreter, for whole blocks and for others. */
    public static void check(Path folder, Step step) throws Exception {
        try (var kernel = new EmittedKernel(folder, library -> chosen(library, step))) {
            for (int rows : List.of(16, 5, 33)) {
                new BlockTrial(step, rows).run(kernel);
            }
        }
    }

    private static String chosen(KernelLibrary library, Step step) {
        var kernels = new Kernels(library, List.of());
        return switch (step.op()) {
            case Op.Elementwise _ -> kernels.elementwise(step);
            case Op.SumPerChannel _ -> kernels.grids().channelSums(new ChannelSums(List.of(step)));
            case Op.Softmax _,Op.SoftmaxGradient _,Op.LogSoftmax _,Op.LogSoftmaxGradient _,Op.CrossEntropy _,Op.CrossEntropyGradient _,Op.SumOverFeatures _ ->
                kernels.row(step);
            case Op.Slice slice -> kernels.copy(step.operands().getFirst(), slice.start(), step.result(), 0,
                    slice.length());
            case Op.Gather _ -> kernels.selection(step);
            default -> kernels.grids().pool(step);
        };
    }

    private void run(EmittedKernel kernel) throws ReflectiveOperationException {
        var random = new SplittableRandom(rows);
        for (int i = 0; i < step.operands().size(); i++) {
            int index = i;
            given.computeIfAbsent(step.operands().get(i), value -> isIndex(index) ? indexes(value, random)
                    : numbers(value, random));
        }
        var moment = new Moment(rows, SEED, 3, 0.5);
        var expected = Objects.requireNonNull(PlanInterpreter.run(List.of(step), moment, given).get(step.result()));
        var first = result(kernel, 0);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) first[i]).as("%s, element %d of %d rows", step, i, rows).isCloseTo(expected[i],
                    within(TOLERANCE * Math.max(1, Math.abs(expected[i]))));
        }
        for (int width : EmittedKernel.WIDTHS.subList(1, EmittedKernel.WIDTHS.size())) {
            assertThat(bits(result(kernel, width))).as("%s of %d rows at %d bits", step, rows, width)
                    .isEqualTo(bits(first));
        }
    }

    private static int[] bits(float[] numbers) {
        var bits = new int[numbers.length];
        Arrays.setAll(bits, i -> Float.floatToRawIntBits(numbers[i]));
        return bits;
    }

    /** Numbers that come again, so that a largest one may have rivals. */
    private double[] numbers(Value value, SplittableRandom random) {
        var numbers = new double[(value.perSample() ? rows : 1) * value.size()];
        Arrays.setAll(numbers, _ -> random.nextInt(-20, 20) / 8f);
        return numbers;
    }

    private boolean isIndex(int operand) {
        return operand == 1 && (step.op() instanceof Op.CrossEntropy || step.op() instanceof Op.CrossEntropyGradient
                || step.op() instanceof Op.Gather);
    }

    /** Numbers of channels of the first operand. */
    private double[] indexes(Value value, SplittableRandom random) {
        var numbers = new double[rows * value.size()];
        Arrays.setAll(numbers, _ -> random.nextInt(step.operands().getFirst().shape().channels()));
        return numbers;
    }

    private float[] result(EmittedKernel kernel, int width) throws ReflectiveOperationException {
        var y = new float[AT + Layout.length(step.result(), rows)];
        Arrays.fill(y, 3e7f);
        boolean sums = step.op() instanceof Op.SumPerChannel;
        int all = sums ? Math.ceilDiv(step.result().size(), Partition.CHANNELS_OF_A_UNIT) : rows;
        int middle = sums ? all / 2 : Math.min(16, rows);
        kernel.run(width, arguments(y, 0, middle).toArray());
        kernel.run(width, arguments(y, middle, all).toArray());
        assertThat(Arrays.copyOf(y, AT)).containsOnly(3e7f);
        return logical(y);
    }

    private List<Object> arguments(float[] y, int from, int to) {
        var arguments = new ArrayList<Object>();
        for (var operand : step.operands()) {
            arguments.addAll(List.of(placed(operand), AT));
        }
        arguments.addAll(resultFirst() ? 0 : arguments.size(), List.of(y, AT));
        if (step.op() instanceof Op.SumPerChannel) {
            var scratch = new float[AT + SCRATCH];
            Arrays.fill(scratch, Float.NaN);
            arguments.addAll(List.of(scratch, AT, rows));
        }
        arguments.addAll(List.of(from, to));
        if (step.op() instanceof Op.Elementwise op) {
            for (int stream : ScalarInputs.of(List.of(op.function())).streams()) {
                long key = Mix32.key(SEED, 3, stream);
                arguments.addAll(List.of((int) key, (int) (key >>> 32)));
            }
        }
        return arguments;
    }

    private boolean resultFirst() {
        return switch (step.op()) {
            case Op.Elementwise _,Op.Softmax _,Op.SoftmaxGradient _,Op.LogSoftmax _,Op.LogSoftmaxGradient _,Op.CrossEntropy _,Op.CrossEntropyGradient _,Op.SumOverFeatures _ ->
                true;
            default -> false;
        };
    }

    private float[] placed(Value value) {
        var numbers = Objects.requireNonNull(given.get(value));
        var array = new float[AT + Layout.length(value, rows)];
        Arrays.fill(array, Float.NaN);
        for (int i = 0; i < numbers.length; i++) {
            array[place(value, i)] = (float) numbers[i];
        }
        return array;
    }

    private static int place(Value value, int element) {
        int sample = element / value.size();
        int feature = element % value.size();
        return value.inBlocks() ? AT + (sample / 16 * value.size() + feature) * 16 + sample % 16
                : AT + sample * Layout.padded(value.size()) + feature;
    }

    private float[] logical(float[] array) {
        var value = step.result();
        var numbers = new float[(value.perSample() ? rows : 1) * value.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array[place(value, i)];
        }
        if (!value.perSample()) {
            for (int i = AT + value.size(); i < array.length; i++) {
                assertThat(array[i]).as("padding").isZero();
            }
        }
        return numbers;
    }
}
