package dev.nacre.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.ChannelSums;
import dev.nacre.processor.emit.kernel.GridKernels;
import dev.nacre.processor.emit.kernel.Kernels;
import dev.nacre.processor.emit.kernel.Leaves;
import dev.nacre.processor.emit.kernel.Panels;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.StepScalar;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.Winograd;

/** Prints the kernel calls of a step, with the share of the member that runs it. */
final class StepCalls {

    /**
     * Units of a weight matrix between which gradient and update alternate: as many as a member's scratch holds, for an
     * update reads memory at its full speed in long stretches only.
     */
    private static final int UNITS_AT_ONCE = 32;

    private final Places places;
    /** Channels of one unit of work when a sum over samples and positions is shared out among threads. */
    private static final int CHANNELS_OF_A_UNIT = 4;

    private final Kernels kernels;
    private final GridKernels grids;
    private final Map<StepScalar, String> scalars;
    private final Share share;

    /**
     * @param scalars what the numbers of the step are called where the calls stand
     * @param share what the caller runs of each step
     */
    StepCalls(Places places, Kernels kernels, Map<StepScalar, String> scalars, Share share) {
        this.places = places;
        this.kernels = kernels;
        this.grids = kernels.grids();
        this.scalars = scalars;
        this.share = share;
    }

    /** Whether a member runs its rows {@code [from, to)}, rather than its units of a shared value. */
    static boolean byRows(Step step) {
        return step.result().perSample();
    }

    /** One step on its own. */
    void print(CodeBlock.Builder code, Step step) {
        switch (step.op()) {
            case Op.MatrixProduct _ -> rows(code, step, kernels.product(step));
            case Op.ConvolutionProduct _ -> convolution(code, step);
            case Op.ConvolutionWeightGradient _ -> weightGradient(code, step);
            case Op.TransposeFilters _ ->
                share(code, step, grids.transposeFilters(step), Panels.of(step.result()).panels());
            case Op.Pooling _ -> rows(code, step, grids.pool(step));
            case Op.SumPerChannel _ -> printTogether(code, new ChannelSums(List.of(step)));
            case Op.Rearrange _ -> rows(code, step, grids.rearrange(step));
            case Op.Elementwise op -> elementwise(code, step, op);
            case Op.FeatureReduction _ -> rows(code, kernels.row(step), resultFirst(step));
            case Op.Detach _ -> throw new IllegalStateException("nothing is detached any more in " + step);
            case Op.Selection _ -> rows(code, step, kernels.moves(step));
            case Op.Concatenate _ -> concatenate(code, step);
            case Op.Slice slice -> rows(code, step,
                    kernels.copy(step.operands().getFirst(), slice.start(), step.result(), 0, slice.length()));
            case Op.Transpose _ -> transpose(code, step);
            case Op.LinearWeightGradient _ -> code.addStatement(
                    "KERNELS.$L($L, $L,$Wmember.scratch(), $L, rows, $L, $L)", kernels.weightGradient(step),
                    values(step.operands()), places.value(step.result()), Layout.START, from(step.result()),
                    to(step.result()));
            case Op.SumOverBatch op -> sum(code, step, op.function());
            case Op.LookupGradient _ -> units(code, step, kernels.lookupGradient(step));
            case Op.SquareSum _ -> share(code, step, kernels.squareSum(step), 1);
            case Op.Update _ -> update(code, step);
            case Op.MaxNorm _ -> maxNorm(code, step);
        }
    }

    /** A gradient and the update that uses it up, some units at a time, so the update finds the gradient in the cache. */
    void printTogether(CodeBlock.Builder code, Step gradient, Step update) {
        var weight = update.result();
        code.beginControlFlow("for (int unit = $L, end = $L; unit < end; unit += $L)",
                from(weight), to(weight), UNITS_AT_ONCE)
                .addStatement("int next = Math.min(unit + $L, end)", UNITS_AT_ONCE);
        stretch(code, weight, "unit", "next");
        code.addStatement("KERNELS.$L($L,$Wmember.scratch(), $L - $LStart, member.scratch(), $L, rows, unit, next)",
                kernels.weightGradient(gradient), values(gradient.operands()), Layout.START, weight.name(),
                Layout.START + UNITS_AT_ONCE * Panels.UNIT_ROWS * Layout.PANEL);
        updateCall(code, update, CodeBlock.of("member.scratch(), $L", Layout.START));
        code.endControlFlow();
    }

    private void convolution(CodeBlock.Builder code, Step step) {
        var values = CodeBlock.of("$L,$W$L", values(step.operands()), places.value(step.result()));
        rows(code, grids.convolution(step), Winograd.of(step).isEmpty() ? values
                : CodeBlock.of("$L,$W$L", values, places.scratch(step)));
    }

    private void rows(CodeBlock.Builder code, Step step, String kernel) {
        rows(code, kernel, CodeBlock.of("$L, $L", values(step.operands()), places.value(step.result())));
    }

    private void rows(CodeBlock.Builder code, String kernel, CodeBlock values) {
        code.addStatement("KERNELS.$L($L, $L)", kernel, values, share.rows());
    }

    private CodeBlock resultFirst(Step step) {
        return CodeBlock.of("$L, $L", places.value(step.result()), values(step.operands()));
    }

    private CodeBlock values(List<Value> values) {
        return CodeBlock.join(values.stream().map(places::value).toList(), ",$W");
    }

    private void elementwise(CodeBlock.Builder code, Step step, Op.Elementwise op) {
        var arguments = new ArrayList<CodeBlock>();
        arguments.add(places.value(step.result()));
        step.operands().forEach(operand -> arguments.add(places.value(operand)));
        if (byRows(step)) {
            arguments.add(CodeBlock.of("$L", share.rows()));
        } else {
            arguments.add(sixteens(step.result()));
        }
        leaves(code, arguments, Leaves.of(List.of(op.function())));
        code.addStatement("KERNELS.$L($L)", kernels.elementwise(step), CodeBlock.join(arguments, ",$W"));
    }

    /** The member's share of a shared value in units of 16 floats: whole units of a matrix, whose gradient was shared so. */
    private CodeBlock sixteens(Value value) {
        return Layout.inPanels(value)
                ? CodeBlock.of("$1L($2L) / $4L,$W$1L($3L) / $4L", Panels.of(value).unitMethod(), from(value),
                        to(value), Layout.LANES)
                : CodeBlock.of("$L,$W$L", from(value), to(value));
    }

    /** The numbers of the step and the keys of its random streams; keys are worked out just before the call. */
    private void leaves(CodeBlock.Builder code, List<CodeBlock> arguments, Leaves leaves) {
        for (var scalar : leaves.scalars()) {
            arguments.add(CodeBlock.of("$L", scalars.get(scalar)));
        }
        for (int stream : leaves.streams()) {
            if (!declared(code, stream)) {
                code.addStatement("long key$1L = $2T.key(state.seed, state.step, $1L)", stream, RuntimeTypes.MIX);
            }
            arguments.add(CodeBlock.of("(int) key$1L, (int) (key$1L >>> 32)", stream));
        }
    }

    private static boolean declared(CodeBlock.Builder code, int stream) {
        return code.build().toString().contains("long key" + stream + " ");
    }

    private void concatenate(CodeBlock.Builder code, Step step) {
        int place = 0;
        for (var part : step.operands()) {
            code.addStatement("KERNELS.$L($L, $L, $L)",
                    kernels.copy(part, 0, step.result(), place, part.shape().channels()),
                    places.value(part), places.value(step.result()), share.rows());
            place += part.shape().channels();
        }
    }

    /** Sums per channel of the same grid, which one kernel computes. */
    void printTogether(CodeBlock.Builder code, ChannelSums sums) {
        int units = Math.ceilDiv(sums.results().getFirst().size(), CHANNELS_OF_A_UNIT);
        var arrays = CodeBlock.of("$L,$W$L, member.scratch(), $L", values(sums.operands()), values(sums.results()),
                Layout.START);
        sum(code, grids.channelSums(sums), arrays, units, sums.functions());
    }

    private void sum(CodeBlock.Builder code, Step step, ScalarExpression function) {
        var arrays = CodeBlock.of("$L,$W$L", values(step.operands()), places.value(step.result()));
        sum(code, kernels.batchSum(step), arrays, sixteensOf(step.result()), List.of(function));
    }

    /** A sum over samples, which shares out what it sums for. */
    private void sum(CodeBlock.Builder code, String kernel, CodeBlock arrays, int units,
            List<ScalarExpression> functions) {
        var arguments = new ArrayList<CodeBlock>();
        arguments.add(arrays);
        arguments.add(CodeBlock.of("rows, $L, $L", share.from(units), share.to(units)));
        leaves(code, arguments, Leaves.of(functions));
        code.addStatement("KERNELS.$L($L)", kernel, CodeBlock.join(arguments, ",$W"));
    }

    private void transpose(CodeBlock.Builder code, Step step) {
        share(code, step, kernels.transpose(step), Panels.of(step.result()).panels());
    }

    private void units(CodeBlock.Builder code, Step step, String kernel) {
        code.addStatement("KERNELS.$L($L, $L, rows, $L, $L)", kernel, values(step.operands()),
                places.value(step.result()), from(step.result()), to(step.result()));
    }

    /** All of the member's units at once: what is prepared for them is prepared once. */
    private void weightGradient(CodeBlock.Builder code, Step step) {
        var units = grids.unitsOfChannels(step);
        var scratch = Winograd.scratch(step) > 0 ? places.scratch(step)
                : CodeBlock.of("member.scratch(), $L", Layout.START);
        code.addStatement("KERNELS.$L($L, $L, $L, rows, $L, $L)", grids.weightGradient(step),
                values(step.operands()), places.value(step.result()), scratch,
                units.isPresent() ? share.from(units.getAsInt()) : from(step.result()),
                units.isPresent() ? share.to(units.getAsInt()) : to(step.result()));
    }

    /** A shared value from shared values, in shares of so many units. */
    private void share(CodeBlock.Builder code, Step step, String kernel, int units) {
        code.addStatement("KERNELS.$L($L, $L, $L, $L)", kernel, values(step.operands()), places.value(step.result()),
                share.from(units), share.to(units));
    }

    private void maxNorm(CodeBlock.Builder code, Step step) {
        int groups = Layout.padded(Layout.columns(step.result())) / Layout.LANES;
        code.addStatement("KERNELS.$L($L, $L, $L)", kernels.maxNorm(step), places.value(step.result()),
                share.from(groups), share.to(groups));
    }

    private void update(CodeBlock.Builder code, Step step) {
        stretch(code, step.result(), from(step.result()), to(step.result()));
        updateCall(code, step, stretched(step.operands().get(1), step.result()));
    }

    /** Declares where the floats of the units {@code [from, to)} of a shared value start and end. */
    private static void stretch(CodeBlock.Builder code, Value value, String from, String to) {
        var place = Layout.inPanels(value) ? Panels.of(value).unitMethod() + "(%s)" : Layout.LANES + " * %s";
        code.addStatement("int $LStart = $L", value.name(), place.formatted(from))
                .addStatement("int $LEnd = $L", value.name(), place.formatted(to));
    }

    /** Where the stretch of a value begins that the parameter's names mark. */
    private CodeBlock stretched(Value value, Value parameter) {
        return CodeBlock.of("$L + $LStart", places.value(value), parameter.name());
    }

    private void updateCall(CodeBlock.Builder code, Step step, CodeBlock gradient) {
        var update = (Op.Update) step.op();
        var parameter = step.result();
        var arguments = new ArrayList<>(List.of(stretched(parameter, parameter), gradient));
        int shared = 2 + update.slots().size();
        step.operands().subList(2, shared).forEach(slot -> arguments.add(stretched(slot, parameter)));
        step.operands().subList(shared, step.operands().size())
                .forEach(number -> arguments.add(places.value(number)));
        arguments.add(CodeBlock.of("$1LEnd - $1LStart", parameter.name()));
        var expressions = new ArrayList<ScalarExpression>(update.slots());
        expressions.add(update.parameter());
        leaves(code, arguments, Leaves.of(expressions));
        code.addStatement("KERNELS.$L($L)", kernels.update(step), CodeBlock.join(arguments, ",$W"));
    }

    /** The first unit of a shared value that falls to the caller. */
    private String from(Value value) {
        return Layout.inPanels(value) ? share.from(Panels.of(value)) : share.from(sixteensOf(value));
    }

    /** The unit after the last that falls to the caller. */
    private String to(Value value) {
        return Layout.inPanels(value) ? share.to(Panels.of(value)) : share.to(sixteensOf(value));
    }

    private static int sixteensOf(Value value) {
        return Layout.sharedLength(value) / Layout.LANES;
    }
}
