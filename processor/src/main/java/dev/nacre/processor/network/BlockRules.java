package dev.nacre.processor.network;

import java.util.Set;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.BlockDeclaration;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.Layers;
import dev.nacre.processor.train.BiasStarts;
import dev.nacre.processor.train.Initialisers;
import dev.nacre.processor.train.Losses;
import dev.nacre.processor.train.Regularisers;

/** What a block may not say, because only a network knows it. */
final class BlockRules {

    private static final Set<String> OF_OUTPUTS = Set.of("Output", "SampleWeights", BiasStarts.PRIORS.annotation());

    private BlockRules() {}

    static void check(BlockDeclaration block, Diagnostics diagnostics) {
        BlockInputs.check(block, diagnostics);
        block.annotations().stream().filter(annotation -> !isForBlocks(annotation))
                .forEach(annotation -> diagnostics.report(DiagnosticId.FOR_NETWORKS, annotation.source(),
                        annotation.name(), block.name()));
        for (var layer : block.layers()) {
            layer.annotations().stream().filter(BlockRules::isForOutputs).forEach(annotation -> diagnostics
                    .report(DiagnosticId.OUTPUT_IN_BLOCK, annotation.source(), annotation.name(), layer.name()));
        }
    }

    private static boolean isForBlocks(AnnotationUse annotation) {
        var name = annotation.name();
        return !OF_OUTPUTS.contains(name) && (name.equals("Block") || Layers.find(name).isPresent()
                || Initialisers.TABLE.find(name).isPresent() || BiasStarts.TABLE.find(name).isPresent()
                || Regularisers.TABLE.find(name).isPresent() || Regularisers.LIMITS.find(name).isPresent()
                || Regularisers.ACTIVITIES.find(name).isPresent());
    }

    private static boolean isForOutputs(AnnotationUse annotation) {
        return OF_OUTPUTS.contains(annotation.name()) || Losses.TABLE.find(annotation.name()).isPresent();
    }
}
