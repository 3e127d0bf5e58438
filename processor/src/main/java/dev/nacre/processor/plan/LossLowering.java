package dev.nacre.processor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.StepScalar;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.op.Value.Domain;
import dev.nacre.processor.shape.Shape;

/** Records the losses of a network's outputs, with what samples count, and their sum. */
final class LossLowering {

    private static final Shape ONE = Shape.of(1);

    /** Keeps the mean finite in a batch of which no sample counts. */
    private static final double MIN_WEIGHT = 1e-30;

    private final Tape tape;
    private final List<Value> outputs = new ArrayList<>();
    private final List<Value> targets = new ArrayList<>();
    private final List<Optional<Value>> weights = new ArrayList<>();
    private final List<Value> losses = new ArrayList<>();

    LossLowering(Tape tape) {
        this.tape = tape;
    }

    List<Value> outputs() {
        return outputs;
    }

    List<Value> targets() {
        return targets;
    }

    List<Optional<Value>> weights() {
        return weights;
    }

    /**
     * Adds an output.
     *
     * @param prediction what the loss works from
     * @param answer what a caller reads
     */
    void add(NetworkGraph.Output output, Value prediction, Value answer) {
        tape.enter(output.name() + ".loss");
        var loss = output.loss();
        var target = tape.source(output.name() + "Target", Domain.BATCH,
                Shape.of(loss.targetWidth(prediction.shape())));
        var given = output.weighted()
                ? Optional.of(tape.source(output.name() + "Weight", Domain.BATCH, ONE))
                : Optional.<Value>empty();
        outputs.add(answer);
        targets.add(target);
        weights.add(given);
        var each = loss.lower(tape, prediction, target);
        losses.add(together(given, loss.weights(tape, target)).map(weight -> weighted(each, weight)).orElse(each));
    }

    private Optional<Value> together(Optional<Value> given, Optional<Value> ofLoss) {
        if (given.isPresent() && ofLoss.isPresent()) {
            var product = ScalarExpression.variable(0).times(ScalarExpression.variable(1));
            return Optional.of(tape.elementwise("weight", product, given.get(), ofLoss.get()));
        }
        return given.or(() -> ofLoss);
    }

    /** {@code loss w rows / sum(w)}: the mean over the batch is then the weighted mean. */
    private Value weighted(Value loss, Value weight) {
        var total = tape.apply(new Op.SumOverBatch(), "weightSum", weight);
        var inverseRows = ScalarExpression.perStep(new StepScalar.InverseRows());
        var mean = ScalarExpression.variable(0).times(inverseRows).atLeast(ScalarExpression.constant(MIN_WEIGHT));
        var meanWeight = tape.elementwise("weightMean", mean, total);
        var share = ScalarExpression.variable(0).times(ScalarExpression.variable(1)).over(ScalarExpression.variable(2));
        return tape.elementwise("loss", share, loss, weight, meanWeight);
    }

    /** The losses of all outputs together. */
    Value total() {
        tape.enter("");
        var total = losses.getFirst();
        for (var loss : losses.subList(1, losses.size())) {
            total = tape.elementwise("loss", ScalarExpression.variable(0).plus(ScalarExpression.variable(1)), total,
                    loss);
        }
        return total;
    }
}
