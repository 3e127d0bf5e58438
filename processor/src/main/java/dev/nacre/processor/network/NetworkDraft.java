package dev.nacre.processor.network;

import java.util.Set;

/**
 * A graph as far as the declaration makes sense. Where it does not, which has been reported, the graph holds a guess, so that
 * the rest can still be checked; checks pass over what is guessed.
 *
 * @param graph complete, if nothing is guessed
 * @param unknownShapes names of layers and inputs whose shape is a guess
 * @param unknownLosses outputs whose loss is a guess
 * @param wired whether every layer knows what feeds it
 */
public record NetworkDraft(NetworkGraph graph, Set<String> unknownShapes, Set<String> unknownLosses, boolean wired) {

    public NetworkDraft {
        unknownShapes = Set.copyOf(unknownShapes);
        unknownLosses = Set.copyOf(unknownLosses);
    }
}
