package dev.nacre.processor.layer;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.expression.Interval;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/**
 * One annotation's meaning, with its attributes read and checked. An implementation is a record in a file of its own: shape
 * rule, parameters, and how it is lowered to operations. It never writes backward code.
 */
public interface Layer {

    /** What the layer is, for summaries: {@code dense 128}. */
    String describe();

    /** The shape of its output; what does not fit is told to {@code problems} and answered by the best guess. */
    Shape outputShape(List<Shape> inputs, ShapeProblems problems);

    /** The parameters it trains, in the order in which they are saved. */
    default List<ParameterDefinition> parameters(List<Shape> inputs) {
        return List.of();
    }

    /**
     * For activations of the relu family their slope below zero, by which He's rule is scaled; weights before them start by
     * that rule unless another is named.
     */
    default OptionalDouble rectifierSlope() {
        return OptionalDouble.empty();
    }

    /**
     * Whether an activation keeps mean 0 and variance 1 by itself; weights before it start by LeCun's rule unless another is
     * named.
     */
    default boolean selfNormalising() {
        return false;
    }

    /**
     * Whether each result is a weighted sum of everything that comes in, so that two in a row are no stronger than one. Sums
     * that are restricted on purpose, by a bottleneck or by groups, are not meant.
     */
    default boolean isLinear() {
        return false;
    }

    /** Whether it passes on what comes in. */
    default boolean isIdentity() {
        return false;
    }

    /** Whether an activation levels off on both sides of zero, where gradients vanish. */
    default boolean saturates() {
        return false;
    }

    /** Whether an activation turns all negative numbers into 0, where it learns nothing. */
    default boolean clipsNegatives() {
        return false;
    }

    /** Whether it brings numbers to mean 0 and variance 1 by these statistics. */
    default boolean normalises(Statistics statistics) {
        return false;
    }

    /** Whether noise sets numbers to 0 and scales up the rest, so that their variance in training is not that in prediction. */
    default boolean drops() {
        return false;
    }

    /** Whether noise is made for what a self-normalising activation gives. */
    default boolean needsSelfNormalising() {
        return false;
    }

    /** How many numbers are left at the narrowest place of a product that is made narrow on purpose. */
    default OptionalInt bottleneck() {
        return OptionalInt.empty();
    }

    /** What its numbers mean to a loss, if it is the last activation of an output. */
    default Readout readout() {
        return Readout.SCORES;
    }

    /** Which numbers come out, of whatever comes in. */
    default Interval range() {
        return Interval.REALS;
    }

    /** The shapes of results on the way that a layer keeps for its gradient, beside those of every layer. */
    default List<Shape> inner(List<Shape> inputs) {
        return List.of();
    }

    /** Multiply-adds of one sample going forward, times two, plus what else counts; for the summary. */
    default long flops(List<Shape> inputs) {
        return 0;
    }

    /** Records the forward pass; {@code parameters} stand in the order of {@link #parameters}. */
    Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters);

    /** What mean and variance are taken of. */
    enum Statistics {
        /** Of each feature, over the samples of a batch. */
        OF_FEATURES,
        /** Of each sample, over its features. */
        OF_SAMPLES
    }

    /** What a layer may ask while it is lowered. */
    interface Lowering {

        /** The name for the layer's result. */
        String name();

        /** The same for a part of the layer, whose result has a name of its own. */
        default Lowering part(String suffix) {
            var whole = this;
            return new Lowering() {

                @Override
                public String name() {
                    return whole.name() + suffix;
                }

                @Override
                public boolean training() {
                    return whole.training();
                }

                @Override
                public void remember(Value state, ScalarExpression update, Value seen) {
                    whole.remember(state, update, seen);
                }
            };
        }

        /** Whether this is the training pass, in which noise is drawn. */
        boolean training();

        /**
         * Says how a parameter of role STATE changes with a training step.
         *
         * @param update of the state itself, variable 0, and of {@code seen}, variable 1
         */
        void remember(Value state, ScalarExpression update, Value seen);
    }

    /** Where a shape rule complains. */
    interface ShapeProblems {

        /** The inputs do not fit; {@code message} says how, {@code hint} what to do. */
        void mismatch(String message, String hint);

        /**
         * A member of the annotation does not fit the inputs, or fits them badly. The arguments of the message are the layer,
         * the annotation, the way to the inputs, then these.
         *
         * @param member on which the message stands; empty for the annotation as a whole
         */
        void report(DiagnosticId id, String member, Object... arguments);
    }
}
