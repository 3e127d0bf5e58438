package dev.nacre.runtime.model;

import java.util.List;

/**
 * What a layer holds and what it takes to run.
 *
 * @param parameterNames full names of its parameters, as in "features.weight"
 * @param parameterCount how many numbers it learns, without padding
 * @param flopsPerSample floating-point operations of one forward pass of one sample; a multiply-add counts as two
 */
public record LayerCost(List<String> parameterNames, long parameterCount, long flopsPerSample) {

    /** Keeps its own copy of the names. */
    public LayerCost {
        parameterNames = List.copyOf(parameterNames);
    }
}
