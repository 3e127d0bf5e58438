package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.Floats;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.train.Initialiser.Normal;
import dev.nacre.processor.train.Initialiser.Orthogonal;
import dev.nacre.processor.train.Initialiser.Rule;
import dev.nacre.processor.train.Initialiser.TruncatedNormal;
import dev.nacre.processor.train.Initialiser.Uniform;

/** Initialisers whose distribution the user writes down. */
final class GivenWeights {

    static final TrainEntry<Rule> NORMAL = new TrainEntry<>("NormalWeights",
            (use, diagnostics) -> gaussian(use, Normal::new, diagnostics),
            List.of("@NormalWeights", "@NormalWeights(mean = 0.01, standardDeviation = 0.1)"));

    static final TrainEntry<Rule> TRUNCATED_NORMAL = new TrainEntry<>("TruncatedNormalWeights",
            (use, diagnostics) -> gaussian(use, TruncatedNormal::new, diagnostics),
            List.of("@TruncatedNormalWeights", "@TruncatedNormalWeights(mean = 0.01, standardDeviation = 0.1)"));

    static final TrainEntry<Rule> CONSTANT = new TrainEntry<>("ConstantWeights", GivenWeights::constant,
            List.of("@ConstantWeights(0.05)"));

    static final TrainEntry<Rule> ORTHOGONAL = new TrainEntry<>("Orthogonal", GivenWeights::orthogonal,
            List.of("@Orthogonal", "@Orthogonal(gain = 1.5)"));

    static final TrainEntry<Rule> UNIFORM = new TrainEntry<>("UniformWeights", GivenWeights::uniform,
            List.of("@UniformWeights", "@UniformWeights(low = -0.1, high = 0.2)"));

    /** Standard deviations from the mean beyond which no number of the generator falls. */
    private static final double TAIL = 10;

    private GivenWeights() {}

    /** A distribution by mean and standard deviation. */
    private interface Gaussian {
        Initialiser of(double mean, double standardDeviation);
    }

    private static Optional<Rule> gaussian(AnnotationUse use, Gaussian gaussian, Diagnostics diagnostics) {
        double mean = use.number("mean");
        double standardDeviation = use.number("standardDeviation");
        boolean finite = Floats.fits(mean + TAIL * standardDeviation) && Floats.fits(mean - TAIL * standardDeviation);
        if (!finite || !((float) standardDeviation > 0)) {
            var member = Floats.fits(mean) ? "standardDeviation" : "mean";
            diagnostics.report(DiagnosticId.DEVIATION, use.at(member), use.name(), mean, standardDeviation);
            return Optional.empty();
        }
        return Optional.of(_ -> gaussian.of(mean, standardDeviation));
    }

    private static Optional<Rule> constant(AnnotationUse use, Diagnostics diagnostics) {
        var start = new Initialiser.Constant(use.number("value"));
        return Floats.holds(use, "value", diagnostics) ? Optional.of(_ -> start) : Optional.empty();
    }

    private static Optional<Rule> orthogonal(AnnotationUse use, Diagnostics diagnostics) {
        var start = new Orthogonal(use.number("gain"));
        return Factors.positive(use, "gain", diagnostics) ? Optional.of(_ -> start) : Optional.empty();
    }

    private static Optional<Rule> uniform(AnnotationUse use, Diagnostics diagnostics) {
        double low = use.number("low");
        double high = use.number("high");
        boolean finite = Floats.fits(low) && Floats.fits(high) && Floats.fits(high - low);
        if (!finite || (float) low >= (float) high) {
            diagnostics.report(DiagnosticId.RANGE, use.source(), low, high);
            return Optional.empty();
        }
        return Optional.of(_ -> new Uniform(low, high));
    }
}
