package dev.nacre.runtime.io;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a model file holds: tensors in their order, and texts about them.
 *
 * @param metadata texts by name, in the order of the file
 * @param tensors tensors with distinct names
 */
public record TensorFile(Map<String, String> metadata, List<Tensor> tensors) {

    static final String METADATA = "__metadata__";

    /**
     * Copies the collections, not the numbers.
     *
     * @throws IllegalArgumentException when two tensors have one name, or one is called {@code __metadata__}
     */
    public TensorFile {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        tensors = List.copyOf(tensors);
        var names = new HashSet<String>();
        for (var tensor : tensors) {
            if (!names.add(tensor.name())) {
                throw new IllegalArgumentException("two tensors are called \"" + tensor.name() + "\"");
            }
            if (tensor.name().equals(METADATA)) {
                throw new IllegalArgumentException("the format keeps the name " + METADATA + " for itself");
            }
        }
    }

    /**
     * Finds a tensor by its name.
     *
     * @param name how the file calls it
     * @return the tensor, if there is one
     */
    public Optional<Tensor> tensor(String name) {
        return tensors.stream().filter(tensor -> tensor.name().equals(name)).findFirst();
    }
}
