package dev.nacre.processor.emit.kernel.reduce;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.BlockOperands;
import dev.nacre.processor.emit.kernel.code.BlockOperands.Broadcast;
import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Dialect.Term;
import dev.nacre.processor.emit.kernel.code.ExpressionCode;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.ScalarInputs;
import dev.nacre.processor.op.ExpressionText;
import dev.nacre.processor.op.FunctionCalls;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Substitution;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.MemberScratch;
import dev.nacre.processor.plan.select.Partition;

import static dev.nacre.processor.op.ScalarExpression.variable;

/**
 * {@code y[c] = sum over samples and positions of function(x[p, c], ..)}, samples in blocks; threads share the channels. Several
 * functions of the same grid have a sum each, as the gradients of a normalisation need, and memory is read once for all.
 *
 * <p>
 * Lanes run over the sixteen samples of a block, each a plain sum over blocks and positions, and are added in a fixed order. The
 * sum is cut after {@value #LONGEST} terms: that keeps rounding errors small, and as the cuts do not depend on the machine, nor
 * do the bits. Lanes beyond the batch may hold NaN and are left out when lanes are added. Memory is read in order: a few
 * positions at a time, channel by channel, with the sums of all channels in the member's scratch.
 */
public record ChannelSumKernel(List<ScalarExpression> functions, BlockOperands operands) implements Kernel.Twin {

    /** Channels that threads share out together. */
    static final int UNIT = Partition.CHANNELS_OF_A_UNIT;

    private static final int LONGEST = 1024;
    /** Positions at a time: so many times less often are sums loaded and stored. */
    private static final int POSITIONS = 4;
    /** Sums that a member's scratch holds. */
    private static final int SCRATCH_SUMS = MemberScratch.SUMS;

    public ChannelSumKernel {
        functions = List.copyOf(functions);
    }

    @Override
    public String key() {
        return "channel sum " + functions + operands.broadcasts() + operands.grid().positions() + " " + channels();
    }

    @Override
    public String name() {
        return (functions.size() == 1 ? "channelSum" : "channelSums") + channels();
    }

    @Override
    public String documentation() {
        var sums = new StringJoiner("; ");
        for (int k = 0; k < functions.size(); k++) {
            sums.add(result(k) + " = sum of "
                    + ExpressionText.of(functions.get(k), index -> operands.names().get(index)));
        }
        return sums + " over the samples [0, rows) and all positions, for units [from, to) of four channels.";
    }

    @Override
    public List<Argument> arguments() {
        var values = new ArrayList<>(operands.names());
        for (int k = 0; k < functions.size(); k++) {
            values.add(result(k));
        }
        values.add("scratch");
        var arguments = Argument.list(values, "rows", "from", "to");
        ScalarInputs.of(functions).addTo(arguments);
        return arguments;
    }

    /** The array of a function's sums. */
    private static String result(int function) {
        return function == 0 ? "y" : "y" + (function + 1);
    }

    private int channels() {
        return operands.grid().channels();
    }

    private int positions() {
        return operands.grid().positions();
    }

    /** Functions as exp fill a loop by themselves, and what is broadcast differently from block to block goes by positions. */
    private boolean goesBySeveralPositions() {
        return functions.stream().allMatch(function -> FunctionCalls.in(function) == 0)
                && operands.areOnly(Broadcast.FULL, Broadcast.SINGLE, Broadcast.CHANNELS);
    }

    /** Floats of one channel's sums. */
    private int channelSums() {
        return functions.size() * Layout.LANES;
    }

    @Override
    public CodeBlock body(boolean vector) {
        var code = CodeBlock.builder();
        operands.load(code, vector, Broadcast.SINGLE);
        code.addStatement("int whole = rows / $L * $L", Layout.LANES, positions())
                .addStatement("int all = $L * $L", Code.blocksOf("rows"), positions())
                .addStatement("int last = Math.min(to * $L, $L)", UNIT, channels())
                .beginControlFlow("for (int first = from * $L, next; first < last; first = next)", UNIT)
                .addStatement("next = Math.min(last, first + $L)", SCRATCH_SUMS / functions.size());
        results(result -> code.addStatement("$1T.fill($2L, $2LAt + first, $2LAt + next, 0f)", Arrays.class, result));
        code.beginControlFlow("for (int start = 0, stop; start < all; start = stop)")
                .addStatement("boolean full = start < whole")
                .addStatement("stop = Math.min(start + $L, full ? whole : all)", LONGEST)
                .addStatement("int samples = full ? $1L : rows % $1L", Layout.LANES)
                .addStatement("$T.fill(scratch, scratchAt, scratchAt + (next - first) * $L, 0f)", Arrays.class,
                        channelSums())
                .addStatement("int q = start");
        if (goesBySeveralPositions()) {
            walk(code, vector, POSITIONS);
        }
        walk(code, vector, 1);
        reduceLanes(code);
        code.endControlFlow().endControlFlow();
        return clearPadding(code).build();
    }

    private void results(Consumer<String> action) {
        IntStream.range(0, functions.size()).mapToObj(ChannelSumKernel::result).forEach(action);
    }

    private CodeBlock.Builder clearPadding(CodeBlock.Builder code) {
        int padding = Layout.padded(channels()) - channels();
        if (padding > 0) {
            code.beginControlFlow("if (from * $L < last && last == $L)", UNIT, channels());
            results(result -> code.addStatement("$1T.fill($2L, $2LAt + $3L, $2LAt + $4L, 0f)", Arrays.class, result,
                    channels(), channels() + padding));
            code.endControlFlow();
        }
        return code;
    }

    /** Adds so many positions at a time to the sums of all channels, as long as there are so many. */
    private void walk(CodeBlock.Builder code, boolean vector, int together) {
        code.beginControlFlow("for (; q + $1L <= stop; q += $1L)", together)
                .beginControlFlow("for (int c = first; c < next; c++)");
        operands.load(code, vector, Broadcast.CHANNELS);
        code.beginControlFlow("for (int lane = 0; lane < samples; $L)", vector ? "lane += LANES" : "lane++")
                .addStatement("int i = (q * $L + c) * $L + lane", channels(), Layout.LANES)
                .addStatement("int sums = (c - first) * $L + lane", channelSums());
        if (!goesBySeveralPositions()) {
            code.addStatement("int block = q / $L", positions())
                    .addStatement("int f = q % $L * $L + c", positions(), channels());
        }
        var terms = terms(code, vector, together);
        for (int k = 0; k < functions.size(); k++) {
            Code.store(code, vector, terms.get(k), "scratch", Code.sum("sums", k * Layout.LANES));
        }
        code.endControlFlow().endControlFlow().endControlFlow();
    }

    /** For each function its sum so far plus what each position adds; behind all operands the sums are variables too. */
    private List<Term> terms(CodeBlock.Builder code, boolean vector, int together) {
        int own = operands.all().size();
        for (int k = 0; k < functions.size(); k++) {
            Code.load(code, vector, "sum" + k, "scratch", Code.sum("sums", k * Layout.LANES));
        }
        for (int p = 0; p < together; p++) {
            operands.ahead(p * channels()).load(code, vector, Broadcast.FULL, Broadcast.SAMPLE_CHANNELS,
                    Broadcast.SAMPLES,
                    Broadcast.FEATURES);
        }
        var sums = new ArrayList<ScalarExpression>();
        for (int k = 0; k < functions.size(); k++) {
            var sum = variable(together * own + k);
            for (int p = 0; p < together; p++) {
                int first = p * own;
                sum = sum.plus(Substitution.variables(functions.get(k), i -> variable(first + i)));
            }
            sums.add(sum);
        }
        return new ExpressionCode(Code.dialect(vector), code, i -> i >= together * own
                ? new Term(CodeBlock.of("sum$L", i - together * own), vector, true)
                : operand(i % own, i / own, vector), scalar -> Term.plain(ScalarInputs.name(scalar))).print(sums);
    }

    /** An operand at a position further on; what positions share is there once. */
    private Term operand(int index, int position, boolean vector) {
        boolean shared = operands.all().get(index).broadcast() == Broadcast.CHANNELS;
        return operands.ahead(shared ? 0 : position * channels()).term(index, vector);
    }

    /** Adds up the lanes that have a sample. */
    private void reduceLanes(CodeBlock.Builder code) {
        code.beginControlFlow("for (int c = first; c < next; c++)")
                .addStatement("int sums = scratchAt + (c - first) * $L", channelSums());
        for (int k = 0; k < functions.size(); k++) {
            code.addStatement("float total$1L = $2L[$2LAt + c]", k, result(k));
        }
        code.beginControlFlow("for (int lane = 0; lane < samples; lane++)");
        for (int k = 0; k < functions.size(); k++) {
            code.addStatement("total$L += scratch[$L]", k, Code.sum("sums + lane", k * Layout.LANES));
        }
        code.endControlFlow();
        for (int k = 0; k < functions.size(); k++) {
            code.addStatement("$1L[$1LAt + c] = total$2L", result(k), k);
        }
        code.endControlFlow();
    }
}
