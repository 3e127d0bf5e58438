package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.SourceRef;
import dev.nacre.processor.expression.Formula;
import dev.nacre.processor.expression.FormulaCheck;
import dev.nacre.processor.expression.FormulaReader;
import dev.nacre.processor.expression.Interval;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/**
 * The user's own {@code f(y, t)}, mean over the outputs.
 *
 * @param formula of the output, variable 0, and the target, variable 1
 * @param source where the formula stands
 */
record CustomLoss(Formula formula, SourceRef source) implements Loss {

    static final TrainEntry<Loss> ENTRY = new TrainEntry<>("CustomLoss", CustomLoss::read,
            List.of("@CustomLoss(\"log(cosh(y - t))\")", "@CustomLoss(\"where(y < t, 9, 1) * abs(y - t)\")",
                    "@CustomLoss(\"t * softplus(-y) + (1 - t) * softplus(y) + 0.1 * sqrt(1 + y^2)\")"));

    private static final String WHY = "the output being trained";
    private static final String ROUNDING = "After @Sigmoid, y rounds to 0 and 1: remove it and write log(sigmoid(y)), which "
            + "is exact. Otherwise keep exponentials from overflowing.";

    private static Optional<Loss> read(AnnotationUse use, Diagnostics diagnostics) {
        return FormulaReader.read(use.text("value"), List.of("y", "t"), use.at("value"), diagnostics)
                .filter(formula -> new FormulaCheck(formula, use.at("value"), diagnostics).hasSlope(0, WHY))
                .map(formula -> {
                    if (!formula.reads(1)) {
                        diagnostics.report(DiagnosticId.LOSS_WITHOUT_TARGET, use.at("value"));
                    }
                    return new CustomLoss(formula, use.at("value"));
                });
    }

    @Override
    public String annotation() {
        return "CustomLoss";
    }

    @Override
    public TargetKind target() {
        return TargetKind.VALUES;
    }

    @Override
    public int targetWidth(Shape output) {
        return output.size();
    }

    @Override
    public void checkOutput(Interval output, Diagnostics diagnostics) {
        var check = new FormulaCheck(formula, source, diagnostics);
        var ranges = List.of(output, Interval.REALS);
        if (check.isDefined(ranges)) {
            check.warnOfRounding(ranges, ROUNDING);
        }
    }

    @Override
    public Value lower(Tape tape, Value prediction, Value target) {
        return FeatureMean.of(tape, tape.elementwise("losses", formula.stable(), prediction, target));
    }
}
