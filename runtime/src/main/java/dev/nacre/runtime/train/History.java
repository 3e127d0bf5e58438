package dev.nacre.runtime.train;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the epochs of a training brought, in order.
 *
 * @param epochs one result for each finished epoch
 */
public record History(List<EpochResult> epochs) {

    /** Keeps its own copy of the list. */
    public History {
        epochs = List.copyOf(epochs);
    }

    /**
     * The last finished epoch.
     *
     * @throws java.util.NoSuchElementException when training stopped before the first was finished
     */
    public EpochResult last() {
        return epochs.getLast();
    }

    /**
     * The epoch with the smallest validation loss, or training loss where there is no validation data.
     *
     * @throws java.util.NoSuchElementException when training stopped before the first was finished
     */
    public EpochResult best() {
        return epochs.stream().min(Comparator.comparingDouble(EpochResult::decidingLoss)).orElseThrow();
    }

    /** One line for each epoch. */
    @Override
    public String toString() {
        return epochs.stream().map(EpochResult::toString).collect(Collectors.joining(System.lineSeparator()));
    }
}
