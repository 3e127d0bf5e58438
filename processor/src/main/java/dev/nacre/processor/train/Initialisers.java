package dev.nacre.processor.train;

import java.util.List;
import java.util.OptionalDouble;

import dev.nacre.processor.train.Initialiser.Rule;

/** The table of initialisers. A new one is one line here. */
public final class Initialisers {

    /** Every entry. */
    public static final Table<Rule> TABLE = new Table<>(List.of(
            VarianceScaling.HE_NORMAL, VarianceScaling.HE_UNIFORM,
            VarianceScaling.GLOROT_NORMAL, VarianceScaling.GLOROT_UNIFORM,
            VarianceScaling.LECUN_NORMAL, VarianceScaling.LECUN_UNIFORM,
            VarianceScaling.SCALED,
            GivenWeights.NORMAL, GivenWeights.TRUNCATED_NORMAL, GivenWeights.UNIFORM, GivenWeights.CONSTANT,
            GivenWeights.ORTHOGONAL));

    private Initialisers() {}

    /** The rule for weights that name none: LeCun's before selu, He's before the relu family, Glorot's otherwise. */
    public static Rule byDefault(OptionalDouble rectifierSlope, boolean selfNormalising) {
        if (selfNormalising) {
            return VarianceScaling::lecunNormal;
        }
        return rectifierSlope.isPresent() ? VarianceScaling::heNormal : VarianceScaling::glorotUniform;
    }
}
