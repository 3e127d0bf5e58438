package dev.nacre.processor.train;

import java.util.List;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;

/** One step towards a smaller loss, written as expressions for a single parameter. */
public interface Optimizer {

    /** The parameter, as variable 0 of an {@link Op.Update}. */
    ScalarExpression PARAMETER = ScalarExpression.variable(0);

    /** Its gradient, as variable 1. */
    ScalarExpression GRADIENT = ScalarExpression.variable(1);

    /** The first slot, as variable 2; the others follow. */
    static ScalarExpression slot(int index) {
        return ScalarExpression.variable(2 + index);
    }

    /** The name of its annotation. */
    String annotation();

    /** What it is, for summaries: {@code adam, learning rate 0.001}. */
    String describe();

    /** The rate that the training loop starts with. */
    double learningRate();

    /** The factor of what draws all parameters towards 0; 0 for none. */
    double weightDecay();

    /** The momentum it starts with; 0 for none. */
    default double momentum() {
        return 0;
    }

    /** Whether each step has a momentum of its own, which a schedule moves. */
    default boolean movesMomentum() {
        return false;
    }

    /** The same with a momentum that a schedule moves, where there is one to move. */
    default Optimizer movingMomentum() {
        return this;
    }

    /** Names of the numbers it remembers per parameter; they start at zero. */
    List<String> slots();

    /** The new parameter and slots. */
    Op.Update update();
}
