package dev.nacre.processor.plan.select;

import java.util.Optional;
import java.util.Set;

import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.Program;
import dev.nacre.processor.plan.select.KernelChoice.MatMul;

/** Predictions that read their input from the caller's array instead of a copy. */
public final class ZeroCopyInput {

    private ZeroCopyInput() {}

    /**
     * The only input, if a prediction can read its rows from any array where they follow each other: they have no padding, and
     * none but products for the outputs read them, which touch no sample besides theirs.
     */
    public static Optional<Value> of(Program inference, Selection selection, Set<KernelSwitch> switchedOff) {
        var inputs = inference.ends().inputs();
        if (switchedOff.contains(KernelSwitch.ZERO_COPY_INPUT) || inputs.size() != 1
                || inference.ends().outputs().contains(inputs.getFirst())) {
            return Optional.empty();
        }
        var needed = inference.neededFor(inference.ends().outputs());
        return inputs.stream().filter(input -> Layout.stride(input) == input.size())
                .filter(input -> inference.steps().stream().filter(step -> step.operands().contains(input))
                        .allMatch(step -> selection.of(step).kernel() instanceof MatMul && needed.contains(step)))
                .findFirst();
    }
}
