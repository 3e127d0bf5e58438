package dev.nacre.processor.network;

import java.util.HashSet;
import java.util.List;

import dev.nacre.processor.declare.BlockDeclaration;
import dev.nacre.processor.declare.Identifiers;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.SourceRef;

/** What a block calls that which its uses are fed. */
final class BlockInputs {

    private static final List<String> BY_DEFAULT = List.of("input");

    private BlockInputs() {}

    /** The names in order; at least one. */
    static List<String> names(BlockDeclaration block) {
        var written = block.annotation("Block").map(annotation -> annotation.texts("inputs")).orElse(BY_DEFAULT);
        return written.isEmpty() ? BY_DEFAULT : written;
    }

    /** Reports names that no layer could refer to. */
    static void check(BlockDeclaration block, Diagnostics diagnostics) {
        var written = block.annotation("Block").map(annotation -> annotation.texts("inputs")).orElse(BY_DEFAULT);
        if (written.isEmpty()) {
            diagnostics.report(DiagnosticId.NO_BLOCK_INPUT, place(block), block.name());
        }
        var seen = new HashSet<String>();
        for (var name : written) {
            if (!Identifiers.accepts(name)) {
                diagnostics.report(DiagnosticId.INPUT_NAME, place(block), name);
            }
            if (!seen.add(name)) {
                diagnostics.report(DiagnosticId.DUPLICATE_INPUT, place(block), name, "two inputs");
            }
        }
        block.layers().stream().filter(layer -> seen.contains(layer.name())).forEach(layer -> diagnostics
                .report(DiagnosticId.DUPLICATE_INPUT, layer.source(), layer.name(), "an input and a layer"));
    }

    /** Where the names are written. */
    static SourceRef place(BlockDeclaration block) {
        return block.annotation("Block").map(annotation -> annotation.at("inputs")).orElse(block.source());
    }
}
