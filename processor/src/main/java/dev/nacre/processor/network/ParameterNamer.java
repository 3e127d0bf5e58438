package dev.nacre.processor.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.LayerDeclaration;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.ParameterDefinition;
import dev.nacre.processor.network.Annotations.Meant;
import dev.nacre.processor.network.NetworkGraph.Parameter;
import dev.nacre.processor.network.NetworkGraph.Stage;
import dev.nacre.processor.train.Initialiser;
import dev.nacre.processor.train.Initialisers;
import dev.nacre.processor.train.MaxNorm;
import dev.nacre.processor.train.Regulariser;

/** Names the parameters of a network one after the other, and says how each starts and what it is penalised for. */
final class ParameterNamer {

    private final Diagnostics diagnostics;
    private int streams;

    ParameterNamer(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    List<Parameter> name(String layer, List<ParameterDefinition> definitions, Settings settings,
            FollowingActivation following) {
        var parameters = new ArrayList<Parameter>();
        for (var definition : definitions) {
            parameters.add(new Parameter(layer + "." + definition.name(), definition,
                    start(definition, settings, following), regularisers(definition, settings),
                    maxNorm(definition, settings), streams++));
        }
        return parameters;
    }

    private static Initialiser start(ParameterDefinition definition, Settings settings, FollowingActivation following) {
        return switch (definition.role()) {
            case WEIGHT, TABLE -> weight(definition, settings, following);
            case BIAS -> settings.biasStart().flatMap(Meant::meaning)
                    .map(start -> start.initialiser(following.probabilities()))
                    .orElseGet(() -> new Initialiser.Constant(definition.start()));
            case FACTOR, STATE -> new Initialiser.Constant(definition.start());
        };
    }

    private static Initialiser weight(ParameterDefinition definition, Settings settings,
            FollowingActivation following) {
        var surroundings = new Initialiser.Surroundings(definition.fanIn(), definition.fanOut(),
                following.rectifierSlope().orElse(0));
        return settings.initialiser().flatMap(Meant::meaning)
                .orElseGet(() -> Initialisers.byDefault(following.rectifierSlope(), following.selfNormalising()))
                .initialiser(surroundings);
    }

    private static List<Regulariser> regularisers(ParameterDefinition definition, Settings settings) {
        return settings.regularisers().stream().map(Meant::meaning).flatMap(Optional::stream).filter(Regulariser::acts)
                .filter(regulariser -> isFor(regulariser, definition.role())).toList();
    }

    private static boolean isFor(Regulariser regulariser, ParameterDefinition.Role role) {
        return switch (role) {
            case WEIGHT, TABLE -> true;
            case BIAS -> regulariser.onBiases();
            case FACTOR, STATE -> false;
        };
    }

    /** Units have rows of a matrix; what is looked up or shared has none. */
    private static OptionalDouble maxNorm(ParameterDefinition definition, Settings settings) {
        if (definition.role() != ParameterDefinition.Role.WEIGHT) {
            return OptionalDouble.empty();
        }
        return settings.maxNorm().flatMap(Meant::meaning).filter(MaxNorm::acts)
                .map(norm -> OptionalDouble.of(norm.limit())).orElse(OptionalDouble.empty());
    }

    /** Warns of He's rule before sigmoid and its like: it makes up for what relu cuts, while these cut nothing and saturate. */
    void checkFit(LayerDeclaration layer, Settings settings, List<Stage> stages) {
        var saturating = stages.stream().filter(stage -> stage.layer().saturates()).findFirst();
        boolean weights = stages.stream().anyMatch(stage -> !stage.parameters().isEmpty());
        if (saturating.isPresent() && weights) {
            settings.initialiser()
                    .filter(meant -> meant.meaning().filter(Initialiser.Rule::isForRectifiers).isPresent())
                    .map(Meant::use)
                    .ifPresent(use -> diagnostics.report(DiagnosticId.HE_BEFORE_SATURATION,
                            settings.ofLayer(use) ? use.source() : layer.source(), layer.name(), use.name(),
                            saturating.get().annotation()));
        }
    }

    /** Reports what is meant for weights or biases on a layer that has none. */
    void checkEffect(String layer, Annotations annotations, List<Stage> stages) {
        var roles = stages.stream().flatMap(stage -> stage.parameters().stream())
                .map(parameter -> parameter.definition().role()).collect(Collectors.toSet());
        if (roles.stream().noneMatch(ParameterDefinition.Role::isWeight)) {
            annotations.initialiser().ifPresent(meant -> report(meant.use(), layer, "weights"));
            annotations.regularisers().forEach(meant -> report(meant.use(), layer, "weights"));
            annotations.maxNorm().ifPresent(meant -> report(meant.use(), layer, "weights"));
        }
        if (!roles.contains(ParameterDefinition.Role.BIAS)) {
            annotations.biasStart().ifPresent(meant -> report(meant.use(), layer, "biases"));
        }
    }

    private void report(AnnotationUse use, String layer, String missing) {
        diagnostics.report(DiagnosticId.NO_EFFECT, use.source(), use.name(), layer, missing);
    }
}
