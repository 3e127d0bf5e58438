package dev.nacre.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.ChannelSums;
import dev.nacre.processor.emit.kernel.GridKernels;
import dev.nacre.processor.emit.kernel.Kernels;
import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.emit.kernel.code.ScalarInputs;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.StepScalar;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.select.KernelChoice;
import dev.nacre.processor.plan.select.MemberScratch;
import dev.nacre.processor.plan.select.Partition;

/** Prints the kernel calls of a step, with the share of the member that runs it. */
final class StepCalls {

    private final BufferOffsets places;
    private final Kernels kernels;
    private final GridKernels grids;
    private final Map<StepScalar, String> scalars;
    private final Share share;

    /**
     * @param scalars what the numbers of the step are called where the calls stand
     * @param share what the caller runs of each step
     */
    StepCalls(BufferOffsets places, Kernels kernels, Map<StepScalar, String> scalars, Share share) {
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
        switch (places.kernel(step).kernel()) {
            case KernelChoice.MatMul _ -> rows(code, step, kernels.product(step));
            case KernelChoice.Convolution convolution -> convolution(code, step, convolution);
            case KernelChoice.ConvolutionWeightGradient gradient -> weightGradient(code, step, gradient);
            case KernelChoice.TransposeFilters _ -> share(code, step, grids.transposeFilters(step));
            case KernelChoice.Pool _ -> rows(code, step, grids.pool(step));
            case KernelChoice.Reduction reduction -> sum(code, step, reduction);
            case KernelChoice.Reorder _ -> rows(code, step, grids.reorder(step));
            case KernelChoice.Elementwise _ -> elementwise(code, step, (Op.Elementwise) step.op());
            case KernelChoice.Softmax _ -> rows(code, kernels.row(step), resultFirst(step));
            case KernelChoice.Gather _ -> rows(code, step, kernels.selection(step));
            case KernelChoice.Copy _ -> copy(code, step);
            case KernelChoice.Transpose _ -> share(code, step, kernels.transpose(step));
            case KernelChoice.WeightGradient _ -> code.addStatement(
                    "KERNELS.$L($L, $L,$W$L, rows, $L, $L)", kernels.weightGradient(step), values(step.operands()),
                    places.value(step.result()), panelCopy(), from(step), to(step));
            case KernelChoice.Scatter _ -> units(code, step, kernels.lookupGradient(step));
            case KernelChoice.Update _ -> update(code, step);
            case KernelChoice.MaxNorm _ -> maxNorm(code, step);
            case KernelChoice.FusedWeightGradient _ ->
                throw new IllegalArgumentException("is printed together with its update: " + step);
        }
    }

    private void sum(CodeBlock.Builder code, Step step, KernelChoice.Reduction reduction) {
        switch (reduction.over()) {
            case FEATURES -> rows(code, kernels.row(step), resultFirst(step));
            case SAMPLES -> batchSum(code, step);
            case SAMPLES_AND_POSITIONS -> printTogether(code, new ChannelSums(List.of(step)));
            case SQUARES -> share(code, step, kernels.squareSum(step));
        }
    }

    private void copy(CodeBlock.Builder code, Step step) {
        if (step.op() instanceof Op.Slice slice) {
            rows(code, step, kernels.copy(step.operands().getFirst(), slice.start(), step.result(), 0, slice.length()));
        } else {
            concatenate(code, step);
        }
    }

    /** A gradient and the update that uses it up, some units at a time, so the update finds the gradient in the cache. */
    void printTogether(CodeBlock.Builder code, Step gradient, KernelChoice.FusedWeightGradient fused, Step update) {
        var weight = update.result();
        code.beginControlFlow("for (int unit = $L, end = $L; unit < end; unit += $L)", from(gradient), to(gradient),
                fused.unitsAtOnce())
                .addStatement("int next = Math.min(unit + $L, end)", fused.unitsAtOnce());
        stretch(code, weight, "unit", "next");
        code.addStatement("KERNELS.$L($L,$Wmember.scratch(), $L - $LStart, $L, rows, unit, next)",
                kernels.weightGradient(gradient), values(gradient.operands()), Layout.START, weight.name(),
                panelCopy());
        updateCall(code, update, places.scratch(fused));
        code.endControlFlow();
    }

    /** Where a dense weight's gradient copies a panel of what it reads. */
    private static CodeBlock panelCopy() {
        return CodeBlock.of("member.scratch(), $L", Layout.START + MemberScratch.COPY);
    }

    private void convolution(CodeBlock.Builder code, Step step, KernelChoice.Convolution kernel) {
        var values = CodeBlock.of("$L,$W$L", values(step.operands()), places.value(step.result()));
        rows(code, grids.convolution(step, kernel), kernel.scratch() == 0 ? values
                : CodeBlock.of("$L,$W$L", values, places.scratch(kernel)));
    }

    private void rows(CodeBlock.Builder code, Step step, String kernel) {
        rows(code, kernel, CodeBlock.of("$L, $L", values(step.operands()), places.value(step.result())));
    }

    private void rows(CodeBlock.Builder code, String kernel, CodeBlock values) {
        code.addStatement("KERNELS.$L($L, $L)", kernel, values, share.samples());
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
            arguments.add(CodeBlock.of("$L", share.samples()));
        } else {
            arguments.add(vectorsOf16(step));
        }
        scalarInputs(code, arguments, ScalarInputs.of(List.of(op.function())));
        code.addStatement("KERNELS.$L($L)", kernels.elementwise(step), CodeBlock.join(arguments, ",$W"));
    }

    /** The member's share of a shared value in units of 16 floats: whole units of a matrix, whose gradient was shared so. */
    private CodeBlock vectorsOf16(Step step) {
        return places.kernel(step).partition() instanceof Partition.Matrix
                ? CodeBlock.of("$1L($2L) / $4L,$W$1L($3L) / $4L", Panels.of(step.result()).unitMethod(), from(step),
                        to(step), Layout.LANES)
                : CodeBlock.of("$L,$W$L", from(step), to(step));
    }

    /** The numbers of the step and the keys of its random streams; keys are worked out just before the call. */
    private void scalarInputs(CodeBlock.Builder code, List<CodeBlock> arguments, ScalarInputs inputs) {
        for (var scalar : inputs.scalars()) {
            arguments.add(CodeBlock.of("$L", scalars.get(scalar)));
        }
        for (int stream : inputs.streams()) {
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
                    places.value(part), places.value(step.result()), share.samples());
            place += part.shape().channels();
        }
    }

    /** Sums per channel of the same grid, which one kernel computes. */
    void printTogether(CodeBlock.Builder code, ChannelSums sums) {
        var first = sums.steps().getFirst();
        var arrays = CodeBlock.of("$L,$W$L, $L", values(sums.operands()), values(sums.results()),
                places.scratch(places.kernel(first).kernel()));
        sum(code, grids.channelSums(sums), arrays, first, sums.functions());
    }

    private void batchSum(CodeBlock.Builder code, Step step) {
        var arrays = CodeBlock.of("$L,$W$L", values(step.operands()), places.value(step.result()));
        sum(code, kernels.batchSum(step), arrays, step, List.of(((Op.SumOverBatch) step.op()).function()));
    }

    /** A sum over samples, which shares out what it sums for, as {@code shared} is. */
    private void sum(CodeBlock.Builder code, String kernel, CodeBlock arrays, Step shared,
            List<ScalarExpression> functions) {
        var arguments = new ArrayList<CodeBlock>();
        arguments.add(arrays);
        arguments.add(CodeBlock.of("rows, $L, $L", from(shared), to(shared)));
        scalarInputs(code, arguments, ScalarInputs.of(functions));
        code.addStatement("KERNELS.$L($L)", kernel, CodeBlock.join(arguments, ",$W"));
    }

    private void units(CodeBlock.Builder code, Step step, String kernel) {
        code.addStatement("KERNELS.$L($L, $L, rows, $L, $L)", kernel, values(step.operands()),
                places.value(step.result()), from(step), to(step));
    }

    /** All of the member's units at once: what is prepared for them is prepared once. */
    private void weightGradient(CodeBlock.Builder code, Step step, KernelChoice.ConvolutionWeightGradient kernel) {
        code.addStatement("KERNELS.$L($L, $L, $L, rows, $L, $L)", grids.weightGradient(step, kernel),
                values(step.operands()), places.value(step.result()), places.scratch(kernel), from(step), to(step));
    }

    /** A shared value from shared values. */
    private void share(CodeBlock.Builder code, Step step, String kernel) {
        code.addStatement("KERNELS.$L($L, $L, $L, $L)", kernel, values(step.operands()), places.value(step.result()),
                from(step), to(step));
    }

    private void maxNorm(CodeBlock.Builder code, Step step) {
        code.addStatement("KERNELS.$L($L, $L, $L)", kernels.maxNorm(step), places.value(step.result()), from(step),
                to(step));
    }

    private void update(CodeBlock.Builder code, Step step) {
        stretch(code, step.result(), from(step), to(step));
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
        scalarInputs(code, arguments, ScalarInputs.of(expressions));
        code.addStatement("KERNELS.$L($L)", kernels.update(step), CodeBlock.join(arguments, ",$W"));
    }

    /** The first unit of a step that falls to the caller. */
    private String from(Step step) {
        return share.from(places.kernel(step).partition());
    }

    /** The unit after the last that falls to the caller. */
    private String to(Step step) {
        return share.to(places.kernel(step).partition());
    }
}
