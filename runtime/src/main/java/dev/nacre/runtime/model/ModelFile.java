package dev.nacre.runtime.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.nacre.runtime.data.Finite;
import dev.nacre.runtime.io.ModelFileException;
import dev.nacre.runtime.io.SafetensorsReader;
import dev.nacre.runtime.io.SafetensorsWriter;
import dev.nacre.runtime.io.Tensor;
import dev.nacre.runtime.io.TensorFile;

/**
 * The way of a model's parameters to a file and back: one tensor for each parameter in logical order, and as metadata
 * what tells the network from another.
 *
 * <p>
 * A file without a fingerprint, as other tools write it, is taken when names and shapes fit.
 */
final class ModelFile {

    private static final String NETWORK = "nacre.network";
    private static final String FINGERPRINT = "nacre.fingerprint";
    private static final String DECLARATION = "nacre.declaration";

    private ModelFile() {}

    static void save(NetworkSpec spec, ParameterStore parameters, Path file) {
        var tensors = spec.parameters().stream()
                .map(parameter -> new Tensor(parameter.name(), parameter.shape(), parameters.get(parameter))).toList();
        var metadata = new LinkedHashMap<String, String>();
        metadata.put(NETWORK, spec.name());
        metadata.put(FINGERPRINT, spec.fingerprint());
        metadata.put(DECLARATION, spec.declaration());
        SafetensorsWriter.write(file, new TensorFile(metadata, tensors));
    }

    static void restore(NetworkSpec spec, ParameterStore parameters, Path file) {
        var content = SafetensorsReader.read(file);
        var tensors = new LinkedHashMap<String, Tensor>();
        content.tensors().forEach(tensor -> tensors.put(tensor.name(), tensor));
        checkSame(spec, content.metadata(), tensors, file);
        tensors.values().forEach(tensor -> checkFinite(tensor, file));
        for (var parameter : spec.parameters()) {
            var tensor = tensors.get(parameter.name());
            if (tensor != null) {
                parameters.set(parameter, tensor.data());
            }
        }
    }

    private static void checkSame(NetworkSpec spec, Map<String, String> metadata, Map<String, Tensor> tensors,
            Path file) {
        var differences = differences(spec, tensors);
        var fingerprint = metadata.getOrDefault(FINGERPRINT, spec.fingerprint());
        if (differences.isEmpty() && fingerprint.equals(spec.fingerprint())) {
            return;
        }
        var found = metadata.containsKey(NETWORK) ? "of network " + metadata.get(NETWORK) : "without a network's name";
        var start = "holds parameters " + found + " that do not fit network " + spec.name() + ": ";
        if (differences.isEmpty()) {
            throw new ModelFileException(file, start + "all shapes are the same, but "
                    + declarations(metadata.getOrDefault(DECLARATION, ""), spec.declaration())
                    + ". Load it with the network that saved it, or train again");
        }
        throw new ModelFileException(file, start + String.join("; ", differences)
                + ". Load it with the network that saved it, or train again");
    }

    private static List<String> differences(NetworkSpec spec, Map<String, Tensor> tensors) {
        var differences = new ArrayList<String>();
        var unknown = new LinkedHashMap<>(tensors);
        for (var parameter : spec.parameters()) {
            var tensor = unknown.remove(parameter.name());
            if (tensor == null) {
                differences.add("'" + parameter.name() + "' " + parameter.shape() + " is missing in the file");
            } else if (!tensor.shape().equals(parameter.shape())) {
                differences.add("'" + parameter.name() + "' has the shape " + tensor.shape() + " in the file, expected "
                        + parameter.shape());
            }
        }
        unknown.values().forEach(
                tensor -> differences.add("'" + tensor.name() + "' " + tensor.shape() + " is not in the network"));
        return differences;
    }

    /** The first line in which two declarations differ. */
    private static String declarations(String saved, String own) {
        var savedLines = saved.lines().toList();
        var ownLines = own.lines().toList();
        for (int i = 0; i < Math.max(savedLines.size(), ownLines.size()); i++) {
            var left = i < savedLines.size() ? savedLines.get(i).strip() : "(nothing)";
            var right = i < ownLines.size() ? ownLines.get(i).strip() : "(nothing)";
            if (!left.equals(right)) {
                return "the file was saved with '" + left + "' where this network has '" + right + "'";
            }
        }
        return "the fingerprints differ";
    }

    private static void checkFinite(Tensor tensor, Path file) {
        int bad = Finite.firstNot(tensor.data(), 0, tensor.data().length);
        if (bad >= 0) {
            throw new ModelFileException(file, "element " + bad + " of '" + tensor.name() + "' is " + tensor.data()[bad]
                    + "; a finite number is expected");
        }
    }
}
