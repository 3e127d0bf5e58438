package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.Readout;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/**
 * {@code -sum_k w[k] q[k] log softmax(x)[k]}, from the scores x; q is 1 at the class or the given distribution, smoothed.
 *
 * @param labelSmoothing the share of q that is spread
 * @param classWeights w; empty for 1
 */
record CrossEntropy(double labelSmoothing, Smoothing smoothing, List<Double> classWeights, Targets targets,
        List<PerOutput> perOutput) implements Loss {

    static final TrainEntry<Loss> ENTRY = new TrainEntry<>("CrossEntropy", CrossEntropy::read,
            List.of("@CrossEntropy",
                    "@CrossEntropy(labelSmoothing = 0.1, smoothing = CrossEntropy.Smoothing.OTHER_CLASSES)",
                    "@CrossEntropy(classWeights = {1, 2, 0.5, 3, 4})",
                    "@CrossEntropy(classWeights = {1, 2, 0.5, 3, 4}, labelSmoothing = 0.2)",
                    """
                            @CrossEntropy(targets = CrossEntropy.Targets.DISTRIBUTIONS, labelSmoothing = 0.1, \
                            classWeights = {1, 2, 0.5, 3, 4})"""));

    CrossEntropy {
        classWeights = List.copyOf(classWeights);
        perOutput = List.copyOf(perOutput);
    }

    /** Over which classes labels are smoothed. */
    enum Smoothing {
        /** All of them. */
        ALL_CLASSES,
        /** All but the true one. */
        OTHER_CLASSES
    }

    /** What a target is. */
    enum Targets {
        /** The index of a class. */
        CLASSES,
        /** A probability per class. */
        DISTRIBUTIONS
    }

    private static Optional<Loss> read(AnnotationUse use, Diagnostics diagnostics) {
        boolean smoothing = LossMembers.smoothing(use, diagnostics);
        boolean weights = LossMembers.weights(use, "classWeights", diagnostics);
        LossMembers.distinct(use, "classWeights", diagnostics);
        return smoothing && weights
                ? Optional.of(new CrossEntropy(use.number("labelSmoothing"), use.choice("smoothing", Smoothing.class),
                        use.numbers("classWeights"), use.choice("targets", Targets.class),
                        LossMembers.perOutput(use, "classWeights")))
                : Optional.empty();
    }

    @Override
    public String annotation() {
        return "CrossEntropy";
    }

    @Override
    public TargetKind target() {
        return targets == Targets.CLASSES ? TargetKind.CLASS : TargetKind.DISTRIBUTION;
    }

    @Override
    public int targetWidth(Shape output) {
        return targets == Targets.CLASSES ? output.positions() : output.size();
    }

    @Override
    public int leastOutputs() {
        return 2;
    }

    @Override
    public Optional<Readout> absorbs() {
        return Optional.of(Readout.DISTRIBUTION);
    }

    @Override
    public boolean takesPriors() {
        return true;
    }

    @Override
    public Endings endings() {
        return Endings.only(Readout.DISTRIBUTION, Readout.LOG_DISTRIBUTION);
    }

    @Override
    public Value lower(Tape tape, Value prediction, Value target) {
        var labels = SmoothedLabels.of(labelSmoothing, smoothing == Smoothing.ALL_CLASSES,
                prediction.shape().channels());
        if (targets == Targets.CLASSES && prediction.shape().positions() > 1) {
            return new PositionTerms(tape, prediction, classWeights).ofClasses(target, labels);
        }
        if (targets == Targets.CLASSES && labelSmoothing == 0) {
            return tape.apply(new Op.CrossEntropy(), "loss", prediction, target);
        }
        var terms = new ClassTerms(tape, tape.apply(new Op.LogSoftmax(), "logProbabilities", prediction), classWeights);
        return targets == Targets.CLASSES ? terms.ofClass(target, labels) : terms.ofDistribution(target, labels);
    }

    /** A sample counts as its class does, or its positions' classes on average; against distributions, the classes' weights are in the loss itself. */
    @Override
    public Optional<Value> weights(Tape tape, Value target) {
        return targets == Targets.CLASSES && !classWeights.isEmpty()
                ? Optional.of(PositionTerms.weightOfSample(tape, classWeights, target))
                : Optional.empty();
    }
}
