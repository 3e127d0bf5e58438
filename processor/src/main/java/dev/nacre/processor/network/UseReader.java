package dev.nacre.processor.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.declare.BlockDeclaration;
import dev.nacre.processor.declare.Blocks;
import dev.nacre.processor.declare.LayerDeclaration;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.layer.LayerEntry;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.layer.Layers;
import dev.nacre.processor.network.Scope.Within;
import dev.nacre.processor.train.BiasStarts;
import dev.nacre.processor.train.Initialisers;
import dev.nacre.processor.train.Regularisers;

/** Reads what stands on a method that uses a block. */
final class UseReader {

    private static final String USE = "Use";
    private static final String REPEAT = "Repeat";
    private static final Set<String> OWN = Set.of(USE, REPEAT);

    private final Blocks blocks;
    private final Diagnostics diagnostics;

    UseReader(Blocks blocks, Diagnostics diagnostics) {
        this.blocks = blocks;
        this.diagnostics = diagnostics;
    }

    /**
     * A use that makes sense.
     *
     * @param annotation {@code @Use} itself
     * @param after what acts on what the block gives: normalisation, activation, noise and what belongs to them
     */
    record BlockMethod(AnnotationUse annotation, BlockDeclaration block, int copies, List<AnnotationUse> after) {

        BlockMethod {
            after = List.copyOf(after);
        }

        /** The names of what it takes. */
        List<String> inputs() {
            return BlockInputs.names(block);
        }
    }

    /** Whether the method uses a block; reports repetition where it does not. */
    boolean uses(LayerDeclaration layer, String name) {
        var use = layer.annotation(USE);
        if (use.isEmpty()) {
            layer.annotation(REPEAT).ifPresent(repeat -> diagnostics.report(DiagnosticId.REPEAT_WITHOUT_USE,
                    repeat.source(), name, repeat.integer("value")));
        }
        return use.isPresent();
    }

    /** What the method says; nothing where that makes no sense, which is reported. */
    Optional<BlockMethod> read(LayerDeclaration layer, Within within) {
        var name = within.prefix() + layer.name();
        var use = layer.annotation(USE).orElseThrow();
        var copies = copies(layer, name);
        var after = after(layer, name);
        var block = block(use, name, within);
        if (block.isEmpty() || copies.isEmpty()) {
            return Optional.empty();
        }
        var method = new BlockMethod(use, block.get(), copies.get(), after);
        return fits(layer, name, method) ? Optional.of(method) : Optional.empty();
    }

    private Optional<Integer> copies(LayerDeclaration layer, String name) {
        var repeat = layer.annotation(REPEAT);
        if (repeat.isEmpty() || repeat.get().integer("value") >= 1) {
            return Optional.of(repeat.map(written -> written.integer("value")).orElse(1));
        }
        diagnostics.report(DiagnosticId.REPEAT, repeat.get().at("value"), name, repeat.get().integer("value"));
        return Optional.empty();
    }

    private Optional<BlockDeclaration> block(AnnotationUse use, String name, Within within) {
        var type = use.text("value");
        if (!blocks.has(type)) {
            diagnostics.report(DiagnosticId.NOT_A_BLOCK, use.at("value"), name, simple(type));
        } else if (within.blocks().contains(type)) {
            var circle = new ArrayList<>(
                    within.blocks().subList(within.blocks().indexOf(type), within.blocks().size()));
            circle.add(type);
            diagnostics.report(DiagnosticId.BLOCK_CYCLE, use.at("value"), simple(type),
                    String.join(" -> ", circle.stream().map(UseReader::simple).toList()));
            return Optional.empty();
        }
        return blocks.find(type);
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private boolean fits(LayerDeclaration layer, String name, BlockMethod method) {
        int feeds = Math.max(1, layer.inputs().size());
        var inputs = method.inputs();
        if (feeds != inputs.size()) {
            diagnostics.report(DiagnosticId.USE_FEEDS, method.annotation().source(), name,
                    layer.inputs().isEmpty() ? "the layer above" : counted(feeds), method.block().name(),
                    counted(inputs.size()), String.join(", ", inputs));
            return false;
        }
        if (method.copies() > 1 && inputs.size() > 1) {
            var repeat = layer.annotation(REPEAT).orElseThrow();
            diagnostics.report(DiagnosticId.REPEAT_INPUTS, repeat.source(), name, method.copies(),
                    method.block().name(), inputs.size(), String.join(", ", inputs));
            return false;
        }
        return true;
    }

    private static String counted(int inputs) {
        return inputs == 1 ? "one input" : inputs + " inputs";
    }

    /** What acts on the block's result; reports what has no place beside a use. */
    private List<AnnotationUse> after(LayerDeclaration layer, String name) {
        var after = new ArrayList<AnnotationUse>();
        boolean seen = false;
        for (var annotation : layer.annotations()) {
            seen |= annotation.name().equals(USE);
            var role = Layers.find(annotation.name()).map(LayerEntry::role);
            if (role.filter(Role.OPERATION::equals).isPresent()) {
                diagnostics.report(DiagnosticId.SEVERAL_OPERATIONS, annotation.source(), "The layer " + name,
                        Role.OPERATION.plural(), USE, annotation.name());
            } else if (role.isPresent() && !seen) {
                diagnostics.report(DiagnosticId.WRONG_ORDER, annotation.source(), name, annotation.name(), USE);
            } else if (role.isPresent()) {
                after.add(annotation);
            } else if (!OWN.contains(annotation.name())) {
                checkEffect(annotation, name);
            }
        }
        return after;
    }

    private void checkEffect(AnnotationUse annotation, String name) {
        var kind = annotation.name();
        if (BiasStarts.TABLE.find(kind).isPresent()) {
            diagnostics.report(DiagnosticId.NO_EFFECT, annotation.source(), kind, name, "biases of its own");
        } else if (Initialisers.TABLE.find(kind).isPresent() || Regularisers.TABLE.find(kind).isPresent()
                || Regularisers.LIMITS.find(kind).isPresent()) {
            diagnostics.report(DiagnosticId.NO_EFFECT, annotation.source(), kind, name, "weights of its own");
        } else if (Regularisers.ACTIVITIES.find(kind).isPresent()) {
            diagnostics.report(DiagnosticId.NO_EFFECT, annotation.source(), kind, name, "results of its own");
        }
    }
}
