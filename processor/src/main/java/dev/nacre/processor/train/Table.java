package dev.nacre.processor.train;

import java.util.List;
import java.util.Optional;

/**
 * A table of contents.
 *
 * @param all every entry, for harnesses that run over the catalogue
 */
public record Table<T>(List<TrainEntry<T>> all) {

    public Table {
        all = List.copyOf(all);
    }

    /** The entry of an annotation. */
    public Optional<TrainEntry<T>> find(String annotation) {
        return all.stream().filter(entry -> entry.annotation().equals(annotation)).findFirst();
    }
}
