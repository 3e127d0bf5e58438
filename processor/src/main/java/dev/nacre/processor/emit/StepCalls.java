package dev.nacre.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.Kernels;
import dev.nacre.processor.emit.kernel.Leaves;
import dev.nacre.processor.emit.kernel.Panels;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.StepScalar;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Layout;

/** Prints the kernel calls of a step, with the share of the member that runs it. */
final class StepCalls {

    /** Units of a weight matrix between which gradient and update alternate: few enough to stay in the first-level cache. */
    private static final int UNITS_AT_ONCE = 8;

    private final Places places;
    private final Kernels kernels;
    private final Map<StepScalar, String> scalars;
    private final String rowRange;

    /**
     * @param scalars what the numbers of the step are called where the calls stand
     * @param rowRange the first row and the one after the last, as arguments
     */
    StepCalls(Places places, Kernels kernels, Map<StepScalar, String> scalars, String rowRange) {
        this.places = places;
        this.kernels = kernels;
        this.scalars = scalars;
        this.rowRange = rowRange;
    }

    /** Whether a member runs its rows {@code [from, to)}, rather than its units of a shared value. */
    static boolean byRows(Step step) {
        return step.result().perSample();
    }

    /** One step on its own. */
    void print(CodeBlock.Builder code, Step step) {
        switch (step.op()) {
            case Op.Linear _,Op.LinearInputGradient _ -> rows(code, step, kernels.product(step));
            case Op.Elementwise op -> elementwise(code, step, op);
            case Op.Softmax _,Op.SoftmaxGradient _,Op.CrossEntropy _,Op.CrossEntropyGradient _,Op.SumOverFeatures _ ->
                rows(code, kernels.row(step), resultFirst(step));
            case Op.Concatenate _ -> concatenate(code, step);
            case Op.Slice slice -> rows(code, step,
                    kernels.copy(step.operands().getFirst(), slice.start(), step.result(), 0, slice.length()));
            case Op.Transpose _ -> transpose(code, step);
            case Op.LinearWeightGradient _ -> units(code, step, kernels.weightGradient(step));
            case Op.SumOverBatch _ -> units(code, step, kernels.batchSum(step));
            case Op.Update _ -> update(code, step);
        }
    }

    /** A gradient and the update that uses it, a few units at a time, so the update finds the gradient in the cache. */
    void printTogether(CodeBlock.Builder code, Step gradient, Step update) {
        var weight = update.result();
        int units = unitsOf(weight);
        code.beginControlFlow("for (int unit = member.from($1L), end = member.to($1L); unit < end; unit += $2L)", units,
                UNITS_AT_ONCE).addStatement("int next = Math.min(unit + $L, end)", UNITS_AT_ONCE);
        code.addStatement("KERNELS.$L($L, $L, rows, unit, next)", kernels.weightGradient(gradient),
                values(gradient.operands()), places.value(gradient.result()));
        updateCall(code, update, "unit", "next");
        code.endControlFlow();
    }

    private void rows(CodeBlock.Builder code, Step step, String kernel) {
        rows(code, kernel, CodeBlock.of("$L, $L", values(step.operands()), places.value(step.result())));
    }

    private void rows(CodeBlock.Builder code, String kernel, CodeBlock values) {
        code.addStatement("KERNELS.$L($L, $L)", kernel, values, rowRange);
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
            arguments.add(CodeBlock.of("$L", rowRange));
        } else {
            arguments.add(sixteens(step.result()));
        }
        leaves(code, arguments, Leaves.of(List.of(op.function())));
        code.addStatement("KERNELS.$L($L)", kernels.elementwise(step), CodeBlock.join(arguments, ",$W"));
    }

    /** The member's share of a shared value in units of 16 floats: whole units of a matrix, whose gradient was shared so. */
    private static CodeBlock sixteens(Value value) {
        int units = unitsOf(value);
        return Layout.inPanels(value)
                ? CodeBlock.of("$1L(member.from($2L)) / $3L,$W$1L(member.to($2L)) / $3L", Panels.of(value).unitMethod(),
                        units, Layout.LANES)
                : CodeBlock.of("member.from($1L),$Wmember.to($1L)", units);
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
            code.addStatement("KERNELS.$L($L, $L, $L)", kernels.copy(part, 0, step.result(), place, part.size()),
                    places.value(part), places.value(step.result()), rowRange);
            place += part.size();
        }
    }

    private void transpose(CodeBlock.Builder code, Step step) {
        int panels = Panels.of(step.result()).panels();
        code.addStatement("KERNELS.$1L($2L, $3L, member.from($4L), member.to($4L))", kernels.transpose(step),
                values(step.operands()), places.value(step.result()), panels);
    }

    private void units(CodeBlock.Builder code, Step step, String kernel) {
        int units = unitsOf(step.result());
        code.addStatement("KERNELS.$1L($2L, $3L, rows, member.from($4L), member.to($4L))", kernel,
                values(step.operands()),
                places.value(step.result()), units);
    }

    private void update(CodeBlock.Builder code, Step step) {
        int units = unitsOf(step.result());
        updateCall(code, step, "member.from(" + units + ")", "member.to(" + units + ")");
    }

    /** Declares where the floats of the units {@code [from, to)} of a shared value start and end. */
    private static void stretch(CodeBlock.Builder code, Value value, String from, String to) {
        var place = Layout.inPanels(value) ? Panels.of(value).unitMethod() + "(%s)" : Layout.LANES + " * %s";
        code.addStatement("int $LStart = $L", value.name(), place.formatted(from))
                .addStatement("int $LEnd = $L", value.name(), place.formatted(to));
    }

    private void updateCall(CodeBlock.Builder code, Step step, String from, String to) {
        var update = (Op.Update) step.op();
        var name = step.result().name();
        stretch(code, step.result(), from, to);
        var arguments = new ArrayList<CodeBlock>();
        step.operands().forEach(operand -> arguments.add(CodeBlock.of("$L + $LStart", places.value(operand), name)));
        arguments.add(CodeBlock.of("$1LEnd - $1LStart", name));
        var expressions = new ArrayList<ScalarExpression>(update.slots());
        expressions.add(update.parameter());
        leaves(code, arguments, Leaves.of(expressions));
        code.addStatement("KERNELS.$L($L)", kernels.update(step), CodeBlock.join(arguments, ",$W"));
    }

    private static int unitsOf(Value value) {
        return Layout.inPanels(value) ? Panels.of(value).units() : Layout.sharedLength(value) / Layout.LANES;
    }
}
