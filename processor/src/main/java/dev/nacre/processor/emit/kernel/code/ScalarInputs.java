package dev.nacre.processor.emit.kernel.code;

import java.util.LinkedHashSet;
import java.util.List;

import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.StepScalar;
import dev.nacre.processor.op.Substitution;

/**
 * What a kernel takes besides arrays: the step's scalars and the random streams its expressions read.
 *
 * @param scalars in order of first appearance
 * @param streams in order of first appearance
 */
public record ScalarInputs(List<StepScalar> scalars, List<Integer> streams) {

    public static ScalarInputs of(List<ScalarExpression> expressions) {
        var scalars = new LinkedHashSet<StepScalar>();
        var streams = new LinkedHashSet<Integer>();
        for (var expression : expressions) {
            Substitution.rewrite(expression, part -> {
                switch (part) {
                    case ScalarExpression.PerStep scalar -> scalars.add(scalar.scalar());
                    case ScalarExpression.Random random -> streams.add(random.stream());
                    case ScalarExpression.Constant _,ScalarExpression.Variable _ -> {
                        // a literal, and one of the arrays
                    }
                    case ScalarExpression.Unary _,ScalarExpression.Binary _,ScalarExpression.Select _ -> {
                        // their arguments have been seen
                    }
                }
                return part;
            });
        }
        return new ScalarInputs(List.copyOf(scalars), List.copyOf(streams));
    }

    /** The argument that carries a scalar. */
    public static String name(StepScalar scalar) {
        return switch (scalar) {
            case StepScalar.LearningRate _ -> "learningRate";
            case StepScalar.Momentum _ -> "momentum";
            case StepScalar.StepNumber _ -> "stepNumber";
            case StepScalar.InverseRows _ -> "inverseRows";
            case StepScalar.BiasCorrection correction -> correctionName(correction);
        };
    }

    /** A name that ends in the digits of the decay. */
    public static String correctionName(StepScalar.BiasCorrection correction) {
        return "correction" + String.valueOf(correction.decay()).replaceFirst("^0\\.", "").replaceAll("\\W", "_");
    }

    public void addTo(List<Kernel.Argument> arguments) {
        scalars.forEach(scalar -> arguments.add(Kernel.Argument.number(name(scalar))));
        streams.forEach(stream -> ExpressionCode.keys(stream)
                .forEach(key -> arguments.add(Kernel.Argument.integer(key))));
    }
}
