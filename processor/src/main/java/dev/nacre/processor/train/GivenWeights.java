package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.Floats;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.train.Initialiser.Normal;
import dev.nacre.processor.train.Initialiser.Rule;
import dev.nacre.processor.train.Initialiser.Uniform;

/** Initialisers whose distribution the user writes down. */
final class GivenWeights {

    static final TrainEntry<Rule> NORMAL = new TrainEntry<>("NormalWeights", GivenWeights::normal,
            List.of("@NormalWeights", "@NormalWeights(mean = 0.01, standardDeviation = 0.1)"));

    static final TrainEntry<Rule> UNIFORM = new TrainEntry<>("UniformWeights", GivenWeights::uniform,
            List.of("@UniformWeights", "@UniformWeights(low = -0.1, high = 0.2)"));

    /** Standard deviations from the mean beyond which no number of the generator falls. */
    private static final double TAIL = 10;

    private GivenWeights() {}

    private static Optional<Rule> normal(AnnotationUse use, Diagnostics diagnostics) {
        double mean = use.number("mean");
        double deviation = use.number("standardDeviation");
        boolean finite = Floats.fits(mean + TAIL * deviation) && Floats.fits(mean - TAIL * deviation);
        if (!finite || !((float) deviation > 0)) {
            var member = Floats.fits(mean) ? "standardDeviation" : "mean";
            diagnostics.report(DiagnosticId.DEVIATION, use.at(member), mean, deviation);
            return Optional.empty();
        }
        return Optional.of(_ -> new Normal(mean, deviation));
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
