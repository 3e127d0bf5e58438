package dev.nacre.processor.op;

/**
 * A real function of a few scalar variables: the one description of every elementwise computation, from activations and
 * losses to optimizer updates. Value and derivative ({@link Derivative}) come from the same tree, and so do vector code
 * and scalar twin.
 */
public sealed interface ScalarExpression {

    /** What has no arguments. */
    sealed interface Leaf extends ScalarExpression {}

    /** A number; rounded to float only where code is emitted. */
    record Constant(double value) implements Leaf {}

    /** The operand at a position of the operation that holds this expression. */
    record Variable(int index) implements Leaf {}

    /** A uniform number in [0, 1) that depends only on seed, step, stream and element, so it can be drawn again. */
    record Random(int stream) implements Leaf {}

    /** A number that is the same for all elements of a step and known when the step starts. */
    record PerStep(StepScalar scalar) implements Leaf {}

    /** A function of one argument. */
    record Unary(UnaryFunction function, ScalarExpression argument) implements ScalarExpression {}

    /** A function of two arguments. */
    record Binary(BinaryFunction function, ScalarExpression left, ScalarExpression right) implements ScalarExpression {}

    /** {@code left < right ? then : otherwise}; its derivative ignores the jump. */
    record Select(ScalarExpression left, ScalarExpression right, ScalarExpression then, ScalarExpression otherwise)
            implements
                ScalarExpression {}

    /** The functions of one argument that kernels know. */
    enum UnaryFunction {
        NEGATE, ABSOLUTE, SQUARE_ROOT, EXPONENTIAL, LOGARITHM, TANH, SIGMOID, SINE, COSINE,
        /** exp(x) - 1, exact near 0. */
        EXPM1,
        /** log(1 + x), exact near 0. */
        LOG1P,
        /** The error function: 2 / sqrt(pi) times the integral of exp(-t^2) from 0 to x. */
        ERF,
        /** log(1 + exp(x)), stable for every x. */
        SOFTPLUS
    }

    /** The functions of two arguments that kernels know. */
    enum BinaryFunction {
        ADD, SUBTRACT, MULTIPLY, DIVIDE, MINIMUM, MAXIMUM
    }

    static ScalarExpression constant(double value) {
        return new Constant(value);
    }

    static ScalarExpression variable(int index) {
        return new Variable(index);
    }

    static ScalarExpression uniform(int stream) {
        return new Random(stream);
    }

    static ScalarExpression perStep(StepScalar scalar) {
        return new PerStep(scalar);
    }

    static ScalarExpression apply(UnaryFunction function, ScalarExpression argument) {
        return new Unary(function, argument);
    }

    /** {@code left < right ? then : otherwise}. */
    static ScalarExpression whereLess(ScalarExpression left, ScalarExpression right, ScalarExpression then,
            ScalarExpression otherwise) {
        return new Select(left, right, then, otherwise);
    }

    default ScalarExpression plus(ScalarExpression other) {
        return new Binary(BinaryFunction.ADD, this, other);
    }

    default ScalarExpression minus(ScalarExpression other) {
        return new Binary(BinaryFunction.SUBTRACT, this, other);
    }

    default ScalarExpression times(ScalarExpression other) {
        return new Binary(BinaryFunction.MULTIPLY, this, other);
    }

    default ScalarExpression times(double factor) {
        return times(constant(factor));
    }

    default ScalarExpression over(ScalarExpression other) {
        return new Binary(BinaryFunction.DIVIDE, this, other);
    }

    default ScalarExpression atLeast(ScalarExpression other) {
        return new Binary(BinaryFunction.MAXIMUM, this, other);
    }

    default ScalarExpression atMost(ScalarExpression other) {
        return new Binary(BinaryFunction.MINIMUM, this, other);
    }

    default ScalarExpression squareRoot() {
        return apply(UnaryFunction.SQUARE_ROOT, this);
    }
}
