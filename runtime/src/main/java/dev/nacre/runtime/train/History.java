package dev.nacre.runtime.train;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the epochs of a training brought, in order.
 *
 * @param epochs one result for each finished epoch
 * @param ending why it ended, and which parameters the model now holds
 */
public record History(List<EpochResult> epochs, StopReason ending) {

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

    /** One line for each epoch, and one for the ending where it was not simply the last epoch. */
    @Override
    public String toString() {
        var lines = epochs.stream().map(EpochResult::toString);
        return (ending.kind() == StopReason.Kind.ALL_EPOCHS ? lines : Stream.concat(lines, Stream.of(ending.reason())))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
