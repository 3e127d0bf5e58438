package dev.nacre.it.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One case file.
 *
 * @param kind what is computed
 * @param config names and members of what is computed
 * @param tensors what goes in and what has to come out
 */
record Case(String name, String kind, Config config, Map<String, Tensor> tensors) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The cases of a folder, in order of their names. */
    static List<Case> allIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(Case::read).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder " + folder + " cannot be listed.", failure);
        }
    }

    private static Case read(Path file) {
        try {
            var root = JSON.readTree(file.toFile());
            var tensors = new LinkedHashMap<String, Tensor>();
            root.get("tensors").properties().forEach(entry -> tensors.put(entry.getKey(), tensor(entry.getValue())));
            return new Case(root.get("name").asText(), root.get("kind").asText(), new Config(root.get("config")),
                    tensors);
        } catch (IOException failure) {
            throw new UncheckedIOException("The case " + file + " cannot be read.", failure);
        }
    }

    private static Tensor tensor(JsonNode node) {
        var shape = IntStream.range(0, node.get("shape").size()).mapToObj(i -> node.get("shape").get(i).asInt())
                .toList();
        return Tensor.of(shape, numbers(node.get("data")));
    }

    static double[] numbers(JsonNode array) {
        return IntStream.range(0, array.size()).mapToObj(array::get).flatMapToDouble(
                number -> DoubleStream.of(number.asDouble())).toArray();
    }

    boolean has(String tensor) {
        return tensors.containsKey(tensor);
    }

    Tensor tensor(String tensor) {
        return Optional.ofNullable(tensors.get(tensor))
                .orElseThrow(() -> new IllegalArgumentException("no tensor " + tensor + " among " + tensors.keySet()));
    }
}
