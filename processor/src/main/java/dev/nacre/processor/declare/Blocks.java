package dev.nacre.processor.declare;

import java.util.Map;
import java.util.Optional;

/**
 * The blocks that a network or a block leads to, by their full names.
 *
 * @param byType nothing for a block that is ill-formed, which has been reported
 */
public record Blocks(Map<String, Optional<BlockDeclaration>> byType) {

    public Blocks {
        byType = Map.copyOf(byType);
    }

    /** Whether the type is a block at all. */
    public boolean has(String type) {
        return byType.containsKey(type);
    }

    /** The block of that full name, if it is well formed. */
    public Optional<BlockDeclaration> find(String type) {
        var found = byType.get(type);
        return found == null ? Optional.empty() : found;
    }
}
