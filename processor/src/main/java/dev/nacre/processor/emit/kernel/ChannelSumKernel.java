package dev.nacre.processor.emit.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.BlockOperands.Spread;
import dev.nacre.processor.emit.kernel.Dialect.Term;
import dev.nacre.processor.op.ExpressionText;
import dev.nacre.processor.op.FunctionCalls;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Substitution;
import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.op.ScalarExpression.variable;

/**
 * {@code y[c] = sum over samples and positions of function(x[p, c], ..)}, samples in blocks; threads share the channels.
 *
 * <p>
 * Lanes run over the sixteen samples of a block, each a plain sum over blocks and positions, and are added in a fixed order. The
 * sum is cut after {@value #LONGEST} terms: that keeps rounding errors small, and as the cuts do not depend on the machine, nor
 * do the bits. Lanes beyond the batch are left out by choosing, not by multiplying: they may hold NaN. Four channels go together,
 * so that additions need not wait for each other, unless functions as exp keep the loop busy.
 */
record ChannelSumKernel(ScalarExpression function, BlockOperands operands) implements Kernel.Twin {

    /** Channels that go together, and that threads share out. */
    static final int UNIT = 4;

    private static final int LONGEST = 1024;
    /** Lanes that are added at once; as many as the narrowest vector has. */
    private static final int QUAD = 4;

    @Override
    public String key() {
        return "channel sum " + function + operands.spreads() + operands.grid().positions() + " " + channels();
    }

    @Override
    public String name() {
        return "channelSum" + channels();
    }

    @Override
    public String documentation() {
        return "y = sum of " + ExpressionText.of(function, index -> operands.names().get(index))
                + " over the samples [0, rows) and all positions, for units [from, to) of four channels.";
    }

    @Override
    public List<Argument> arguments() {
        var values = new ArrayList<>(operands.names());
        values.add("y");
        var arguments = Argument.list(values, "rows", "from", "to");
        Leaves.of(List.of(function)).addTo(arguments);
        return arguments;
    }

    private int channels() {
        return operands.grid().channels();
    }

    private int positions() {
        return operands.grid().positions();
    }

    /** Functions fill a loop by themselves, and C2 gives up on loops that hold too many. */
    private int together() {
        return FunctionCalls.in(function) > 0 ? 1 : UNIT;
    }

    @Override
    public CodeBlock body(boolean vector) {
        var code = CodeBlock.builder();
        operands.load(code, vector, Spread.SINGLE);
        code.addStatement("int whole = rows / $L * $L", Layout.LANES, positions())
                .addStatement("int all = $L * $L", Code.blocksOf("rows"), positions());
        int together = together();
        int whole = channels() / together * together;
        if (whole > 0) {
            code.beginControlFlow("for (int c = from * $1L, last = Math.min(to * $1L, $2L); c < last; c += $3L)", UNIT,
                    whole, together);
            sums(code, vector, together);
            code.endControlFlow();
        }
        code.beginControlFlow("if (from < to && to == $L)", Math.ceilDiv(channels(), UNIT));
        if (whole < channels()) {
            code.addStatement("int c = $L", whole);
            sums(code, vector, channels() - whole);
        }
        return code.addStatement("$T.fill(y, yAt + $L, yAt + $L, 0f)", Arrays.class, channels(),
                Layout.padded(channels())).endControlFlow().build();
    }

    /** The sums of so many channels from {@code c} on. */
    private void sums(CodeBlock.Builder code, boolean vector, int count) {
        for (int k = 0; k < count; k++) {
            operands.ahead(k).load(code, vector, Spread.CHANNELS);
            code.addStatement("float total$L = 0f", k);
        }
        code.beginControlFlow("for (int start = 0, stop; start < all; start = stop)")
                .addStatement("boolean full = start < whole")
                .addStatement("stop = Math.min(start + $L, full ? whole : all)", LONGEST)
                .addStatement("int samples = full ? $L : rows % $L", Layout.LANES, Layout.LANES)
                .beginControlFlow("for (int lane = 0; lane < samples; $L)", vector ? "lane += LANES" : "lane++");
        chains(code, vector, count);
        code.endControlFlow().endControlFlow();
        for (int k = 0; k < count; k++) {
            code.addStatement("y[yAt + $L] = total$L", Code.sum("c", k), k);
        }
    }

    private void chains(CodeBlock.Builder code, boolean vector, int count) {
        for (int k = 0; k < count; k++) {
            code.addStatement("$T sum$L = $L", Code.type(vector), k, Code.number(vector, "0f"));
        }
        code.beginControlFlow("for (int q = start; q < stop; q++)");
        place(code);
        var terms = terms(code, vector, count);
        if (vector) {
            code.addStatement("var inside = LANE_NUMBERS.compare($T.LT, (float) (samples - lane))", Vectors.OPERATORS);
        }
        for (int k = 0; k < count; k++) {
            code.addStatement(vector ? "sum$1L = sum$1L.blend($2L, inside)" : "sum$1L = $2L", k, terms.get(k).code());
        }
        code.endControlFlow();
        for (int k = 0; k < count; k++) {
            add(code, vector, k);
        }
    }

    private void place(CodeBlock.Builder code) {
        code.addStatement("int i = (q * $L + c) * $L + lane", channels(), Layout.LANES);
        if (!operands.areOnly(Spread.FULL, Spread.SINGLE, Spread.CHANNELS)) {
            code.addStatement("int block = q / $L", positions())
                    .addStatement("int f = q % $L * $L + c", positions(), channels());
        }
    }

    /** For each channel its sum so far plus what is added to it; the sum is one more variable. */
    private List<Term> terms(CodeBlock.Builder code, boolean vector, int count) {
        int variables = operands.all().size() + 1;
        var sums = new ArrayList<ScalarExpression>();
        for (int k = 0; k < count; k++) {
            operands.ahead(k).load(code, vector, Spread.FULL, Spread.SAMPLE_CHANNELS, Spread.SAMPLES, Spread.FEATURES);
            int own = k * variables;
            sums.add(variable(own + variables - 1).plus(Substitution.variables(function, i -> variable(own + i))));
        }
        return new ExpressionCode(Code.dialect(vector), code, i -> i % variables == variables - 1
                ? new Term(CodeBlock.of("sum$L", i / variables), vector, true)
                : operands.ahead(i / variables).term(i % variables, vector),
                scalar -> Term.plain(Leaves.name(scalar))).print(sums);
    }

    /** Lane after lane; what does not exist in a narrow vector is never reached. */
    private static void add(CodeBlock.Builder code, boolean vector, int channel) {
        if (!vector) {
            code.addStatement("total$1L += sum$1L", channel);
            return;
        }
        for (int lane = 0; lane < Layout.LANES; lane += QUAD) {
            if (lane > 0) {
                code.beginControlFlow("if (LANES > $L)", lane);
            }
            for (int i = lane; i < lane + QUAD; i++) {
                code.addStatement("total$1L += sum$1L.lane($2L)", channel, i);
            }
        }
        for (int lane = QUAD; lane < Layout.LANES; lane += QUAD) {
            code.endControlFlow();
        }
    }
}
