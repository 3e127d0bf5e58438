package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.train.Initialiser.Normal;
import dev.nacre.processor.train.Initialiser.Rule;
import dev.nacre.processor.train.Initialiser.Surroundings;
import dev.nacre.processor.train.Initialiser.TruncatedNormal;
import dev.nacre.processor.train.Initialiser.Uniform;

/** Initialisers that give a weight the variance which keeps signals alive: {@code scale / fan}. */
final class VarianceScaling {

    static final TrainEntry<Rule> HE_NORMAL = entry("HeNormal", new He(VarianceScaling::heNormal));
    static final TrainEntry<Rule> HE_UNIFORM = entry("HeUniform", new He(at -> uniform(he(at))));
    static final TrainEntry<Rule> GLOROT_NORMAL = entry("GlorotNormal", at -> normal(glorot(at)));
    static final TrainEntry<Rule> GLOROT_UNIFORM = entry("GlorotUniform", VarianceScaling::glorotUniform);
    static final TrainEntry<Rule> LECUN_NORMAL = entry("LecunNormal", VarianceScaling::lecunNormal);
    static final TrainEntry<Rule> LECUN_UNIFORM = entry("LecunUniform", at -> uniform(lecun(at)));

    static final TrainEntry<Rule> SCALED = new TrainEntry<>("VarianceScaling", VarianceScaling::read,
            List.of("@VarianceScaling",
                    "@VarianceScaling(scale = 2, fan = VarianceScaling.Fan.OUT, "
                            + "distribution = VarianceScaling.Distribution.TRUNCATED_NORMAL)",
                    "@VarianceScaling(fan = VarianceScaling.Fan.AVERAGE, "
                            + "distribution = VarianceScaling.Distribution.UNIFORM)"));

    /** The standard deviation of what is left of a Gaussian of standard deviation 1 that is cut at two deviations. */
    private static final double TRUNCATED_DEVIATION = 0.8796256610342398;

    private VarianceScaling() {}

    /** A rule with twice the variance, as a rectifier lets half of it through. */
    private record He(Rule rule) implements Rule {

        @Override
        public Initialiser initialiser(Surroundings surroundings) {
            return rule.initialiser(surroundings);
        }

        @Override
        public boolean isForRectifiers() {
            return true;
        }
    }

    static Initialiser heNormal(Surroundings at) {
        return normal(he(at));
    }

    static Initialiser lecunNormal(Surroundings at) {
        return normal(lecun(at));
    }

    static Initialiser glorotUniform(Surroundings at) {
        return uniform(glorot(at));
    }

    private static double he(Surroundings at) {
        return 2 / ((1 + at.slope() * at.slope()) * at.in());
    }

    private static double glorot(Surroundings at) {
        return 2 / ((double) at.in() + at.out());
    }

    private static double lecun(Surroundings at) {
        return 1.0 / at.in();
    }

    private static Initialiser normal(double variance) {
        return new Normal(0, Math.sqrt(variance));
    }

    private static Initialiser uniform(double variance) {
        double limit = Math.sqrt(3 * variance);
        return new Uniform(-limit, limit);
    }

    /** What the cut leaves of a variance. */
    static double truncatedVariance(double standardDeviation) {
        return standardDeviation * TRUNCATED_DEVIATION * standardDeviation * TRUNCATED_DEVIATION;
    }

    private static Initialiser truncated(double variance) {
        return new TruncatedNormal(0, Math.sqrt(variance) / TRUNCATED_DEVIATION);
    }

    private static Optional<Rule> read(AnnotationUse use, Diagnostics diagnostics) {
        double scale = use.number("scale");
        var fan = use.text("fan");
        var distribution = use.text("distribution");
        return Factors.positive(use, "scale", diagnostics)
                ? Optional.of(at -> distributed(distribution, scale / fan(fan, at)))
                : Optional.empty();
    }

    private static double fan(String fan, Surroundings at) {
        return switch (fan) {
            case "IN" -> at.in();
            case "OUT" -> at.out();
            case "AVERAGE" -> ((double) at.in() + at.out()) / 2;
            default -> throw new IllegalArgumentException("no fan " + fan);
        };
    }

    private static Initialiser distributed(String distribution, double variance) {
        return switch (distribution) {
            case "NORMAL" -> normal(variance);
            case "TRUNCATED_NORMAL" -> truncated(variance);
            case "UNIFORM" -> uniform(variance);
            default -> throw new IllegalArgumentException("no distribution " + distribution);
        };
    }

    private static TrainEntry<Rule> entry(String annotation, Rule rule) {
        return new TrainEntry<>(annotation, (_, _) -> Optional.of(rule), List.of("@" + annotation));
    }
}
