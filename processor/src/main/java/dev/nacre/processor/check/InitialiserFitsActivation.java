package dev.nacre.processor.check;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.LayerDeclaration;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.network.NetworkDraft;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.train.Initialisers;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** He's rule makes weights larger to make up for what relu cuts; sigmoid and tanh cut nothing and saturate. */
final class InitialiserFitsActivation implements Check {

    private static final Set<String> HE = Set.of("HeNormal", "HeUniform");
    private static final Set<String> SATURATING = Set.of("Sigmoid", "Tanh");

    @Override
    public void check(NetworkDraft draft, Diagnostics diagnostics) {
        for (var layer : draft.graph().layers()) {
            var activation = Stages.activation(layer);
            if (SATURATING.contains(activation) && hasWeights(layer)) {
                initialiser(draft.graph(), layer).filter(use -> HE.contains(use.name())).ifPresent(use -> diagnostics
                        .report(DiagnosticId.HE_BEFORE_SATURATION, use.source(), layer.name(), use.name(), activation));
            }
        }
    }

    private static boolean hasWeights(Node layer) {
        return layer.stages().stream().anyMatch(stage -> !stage.parameters().isEmpty());
    }

    private static Optional<AnnotationUse> initialiser(NetworkGraph graph, Node layer) {
        var own = graph.declaration().layers().stream().filter(declared -> declared.name().equals(layer.name()))
                .map(LayerDeclaration::annotations).findFirst().orElse(List.of());
        return named(own).or(() -> named(graph.declaration().annotations()));
    }

    private static Optional<AnnotationUse> named(List<AnnotationUse> uses) {
        return uses.stream().filter(use -> Initialisers.TABLE.find(use.name()).isPresent()).findFirst();
    }
}
