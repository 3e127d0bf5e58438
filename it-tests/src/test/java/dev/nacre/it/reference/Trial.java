package dev.nacre.it.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A case on its way to a verdict; whatever goes wrong on it is this case's failure and no other's. */
final class Trial {

    private final Case given;
    private final Map<String, Declaration> networks;
    private final @Nullable Experiment experiment;
    private final Optional<String> refusal;

    private Trial(Case given, Map<String, Declaration> networks, @Nullable Experiment experiment,
            Optional<String> refusal) {
        this.given = given;
        this.networks = networks;
        this.experiment = experiment;
        this.refusal = refusal;
    }

    static Trial of(Case given) {
        try {
            var experiment = Experiments.of(given).orElse(null);
            var networks = new LinkedHashMap<String, Declaration>();
            if (experiment != null) {
                experiment.networks().forEach((word, network) -> networks.put(id(given, word), network));
            }
            return new Trial(given, networks, experiment, Optional.empty());
        } catch (RuntimeException failure) {
            return new Trial(given, Map.of(), null, Optional.of(failure.toString()));
        }
    }

    private static String id(Case given, String word) {
        return given.name().replaceAll("\\W", "_") + "__" + word;
    }

    /** The networks to be compiled, by ids. */
    Map<String, Declaration> networks() {
        return networks;
    }

    /** Runs the experiment on compiled networks. */
    Verdict verdict(Workshop workshop) {
        if (refusal.isPresent()) {
            return Verdict.failed(given, refusal.get());
        }
        if (experiment == null) {
            return Verdict.notSupported(given);
        }
        try {
            var comparison = new Comparison(given);
            experiment.run(word -> new Trainee(workshop.network(id(given, word))), comparison);
            return comparison.verdict();
        } catch (RuntimeException | LinkageError failure) {
            return Verdict.failed(given, String.valueOf(failure.getMessage()));
        }
    }
}
