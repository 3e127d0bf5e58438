package dev.nacre.processor.op;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One operation of a program.
 *
 * @param op what is computed
 * @param operands from what, in the order {@link Op} gives
 * @param result the value that is written here and nowhere else; for {@link Op.Update} the parameter itself
 * @param layer the declared layer this belongs to, for names and messages; empty when there is none
 */
public record Step(Op op, List<Value> operands, Value result, String layer) {

    public Step {
        operands = List.copyOf(operands);
    }

    /** Steps are kept in sets; what a step writes tells nearly all of them apart, without a look at its expressions. */
    @Override
    public int hashCode() {
        return result.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Step step && result.equals(step.result) && op.equals(step.op)
                && operands.equals(step.operands) && layer.equals(step.layer);
    }

    @Override
    public String toString() {
        return result + " = " + op + operands + (layer.isEmpty() ? "" : "  # " + layer);
    }
}
