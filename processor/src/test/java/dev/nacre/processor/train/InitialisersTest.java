package dev.nacre.processor.train;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.train.Initialiser.Normal;
import dev.nacre.processor.train.Initialiser.Surroundings;
import dev.nacre.processor.train.Initialiser.Uniform;
import dev.nacre.runtime.simd.CounterRandom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Initial weights have the variances that their annotations promise. */
class InitialisersTest {

    private static final Surroundings PLAIN = new Surroundings(8, 24, 0);
    private static final Surroundings LEAKY = new Surroundings(8, 24, 0.5);

    @Test
    void scaleByWhatSurroundsTheWeight() {
        assertThat(start("HeNormal", PLAIN)).isEqualTo(new Normal(0, 0.5));
        assertThat(start("HeNormal", LEAKY)).isEqualTo(new Normal(0, Math.sqrt(0.2)));
        assertThat(start("HeUniform", PLAIN)).isEqualTo(uniform(Math.sqrt(6 / 8.0)));
        assertThat(start("GlorotNormal", LEAKY)).isEqualTo(new Normal(0, 0.25));
        assertThat(start("GlorotUniform", PLAIN)).isEqualTo(uniform(Math.sqrt(6 / 32.0)));
        assertThat(start("LecunNormal", LEAKY)).isEqualTo(new Normal(0, Math.sqrt(1 / 8.0)));
        assertThat(start("LecunUniform", PLAIN)).isEqualTo(uniform(Math.sqrt(3 / 8.0)));
    }

    @Test
    void areWhatTheUserWrites() {
        var normal = AnnotationUse.of("NormalWeights", Map.of("mean", 0.5, "standardDeviation", 2.0));
        var uniform = AnnotationUse.of("UniformWeights", Map.of("low", -1.0, "high", 3.0));

        assertThat(start(normal, PLAIN)).isEqualTo(new Normal(0.5, 2));
        assertThat(start(uniform, PLAIN)).isEqualTo(new Uniform(-1, 3));
    }

    @Test
    void scaleAsTold() {
        assertThat(scaled(3, "IN", "NORMAL")).isEqualTo(new Normal(0, Math.sqrt(3 / 8.0)));
        assertThat(scaled(3, "OUT", "UNIFORM")).isEqualTo(uniform(Math.sqrt(9 / 24.0)));
        assertThat(scaled(4, "AVERAGE", "TRUNCATED_NORMAL"))
                .isInstanceOfSatisfying(Initialiser.TruncatedNormal.class, truncated -> assertThat(
                        truncated.standardDeviation() * CounterRandom.TRUNCATED_DEVIATION)
                        .isCloseTo(0.5, within(1e-6)));
    }

    private static Initialiser scaled(double scale, String fan, String distribution) {
        return start(AnnotationUse.of("VarianceScaling",
                Map.of("scale", scale, "fan", fan, "distribution", distribution)), PLAIN);
    }

    @Test
    void startBiasesAtThePriors() {
        var priors = new BiasStart.Priors(List.of(0.75, 0.25));

        assertThat(priors.initialiser(false)).isEqualTo(new Initialiser.Given(List.of(Math.log(0.75), Math.log(0.25))));
        assertThat(priors.initialiser(true)).isEqualTo(new Initialiser.Given(List.of(Math.log(3), Math.log(1 / 3.0))));
        assertThat(new BiasStart.Priors(List.of()).initialiser(true)).isEqualTo(new Initialiser.CountedPriors(true));
    }

    @Test
    void followTheActivationWhenNotNamed() {
        assertThat(Initialisers.byDefault(OptionalDouble.of(0), false).initialiser(PLAIN))
                .isEqualTo(new Normal(0, 0.5));
        assertThat(Initialisers.byDefault(OptionalDouble.empty(), false).initialiser(PLAIN))
                .isEqualTo(uniform(Math.sqrt(6 / 32.0)));
    }

    private static Uniform uniform(double limit) {
        return new Uniform(-limit, limit);
    }

    private static Initialiser start(String annotation, Surroundings surroundings) {
        return start(AnnotationUse.of(annotation, Map.of()), surroundings);
    }

    private static Initialiser start(AnnotationUse use, Surroundings surroundings) {
        return Initialisers.TABLE.find(use.name()).orElseThrow().reader().read(use, new Diagnostics()).orElseThrow()
                .initialiser(surroundings);
    }
}
