package dev.nacre.processor.op;

import java.util.List;

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

    @Override
    public String toString() {
        return result + " = " + op + operands + (layer.isEmpty() ? "" : "  # " + layer);
    }
}
