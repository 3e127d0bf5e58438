package dev.nacre.runtime.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.runtime.io.ModelFileException;
import dev.nacre.runtime.io.SafetensorsReader;
import dev.nacre.runtime.io.SafetensorsWriter;
import dev.nacre.runtime.io.Tensor;
import dev.nacre.runtime.io.TensorFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is saved is loaded bit for bit, and only into the network it belongs to. */
final class ModelFileTest {

    @TempDir
    private Path directory;

    private static TestModel model(int inputs, int classes, long seed) {
        return new TestModel(new SoftmaxRegression(inputs, classes, new TrainingDefaults(4, 1, 1, 0.1f)), seed);
    }

    private AbstractThrowableAssert<?, ?> refused(TestModel model, Path file) {
        var before = model.parameter("kind.weight");
        var result = assertThatThrownBy(() -> model.load(file)).isInstanceOf(ModelFileException.class)
                .hasMessageContaining(file.toString());
        assertThat(model.parameter("kind.weight")).containsExactly(before);
        return result;
    }

    @Test
    void parametersComeBackBitForBit() {
        var file = directory.resolve("model.safetensors");
        var saved = model(7, 13, 3);
        saved.save(file);
        var loaded = model(7, 13, 4);
        assertThat(loaded.parameter("kind.weight")).isNotEqualTo(saved.parameter("kind.weight"));
        loaded.load(file);
        assertThat(loaded.parameter("kind.weight")).containsExactly(saved.parameter("kind.weight"));
        assertThat(loaded.parameter("kind.bias")).containsExactly(saved.parameter("kind.bias"));
    }

    @Test
    void theFileHoldsLogicalShapesAndTheNetworksFingerprint() {
        var file = directory.resolve("model.safetensors");
        model(7, 13, 3).save(file);
        var content = SafetensorsReader.read(file);
        assertThat(content.tensors()).extracting(Tensor::name).containsExactly("kind.weight", "kind.bias");
        assertThat(content.tensors().getFirst().shape()).containsExactly(13, 7);
        assertThat(content.metadata()).containsEntry("nacre.network", "Regression").containsEntry("nacre.fingerprint",
                "f7x13");
    }

    @Test
    void aFileOfAnotherNetworkSaysWhatDiffers() {
        var file = directory.resolve("other.safetensors");
        model(5, 3, 1).save(file);
        refused(model(7, 3, 1), file).hasMessageContainingAll("Regression", "'kind.weight'", "[3, 5]", "[3, 7]");
    }

    @Test
    void missingAndUnknownTensorsAreNamed() {
        var file = directory.resolve("foreign.safetensors");
        SafetensorsWriter.write(file,
                new TensorFile(Map.of(), List.of(new Tensor("kind.weight", List.of(3, 7), new float[21]),
                        new Tensor("kind.gain", List.of(3), new float[3]))));
        refused(model(7, 3, 1), file).hasMessageContainingAll("'kind.bias' [3] is missing",
                "'kind.gain' [3] is not in");
    }

    @Test
    void sameShapesOfAnotherNetworkAreRefusedByTheFingerprint() {
        var file = directory.resolve("twin.safetensors");
        SafetensorsWriter.write(file, new TensorFile(
                Map.of("nacre.network", "Twin", "nacre.fingerprint", "x", "nacre.declaration", "dense 7 -> 3, sigmoid"),
                tensors(new float[21])));
        refused(model(7, 3, 1), file).hasMessageContainingAll("Twin", "sigmoid", "softmax", "shapes are the same");
    }

    @Test
    void aFileWithoutFingerprintIsTakenWhenItFits() {
        var file = directory.resolve("plain.safetensors");
        var weights = new float[21];
        weights[20] = 4;
        SafetensorsWriter.write(file, new TensorFile(Map.of(), tensors(weights)));
        var model = model(7, 3, 1);
        model.load(file);
        assertThat(model.parameter("kind.weight")).containsExactly(weights);
    }

    @Test
    void numbersThatAreNotFiniteAreRefused() {
        var file = directory.resolve("nan.safetensors");
        var weights = new float[21];
        weights[4] = Float.NaN;
        SafetensorsWriter.write(file, new TensorFile(Map.of(), tensors(weights)));
        refused(model(7, 3, 1), file).hasMessageContainingAll("element 4", "'kind.weight'", "NaN");
    }

    @Test
    void aCutFileIsRefusedWhereverItIsCut() throws IOException {
        var file = directory.resolve("whole.safetensors");
        model(7, 3, 1).save(file);
        byte[] whole = Files.readAllBytes(file);
        var cut = directory.resolve("cut.safetensors");
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(cut, Arrays.copyOf(whole, length));
            refused(model(7, 3, 2), cut);
        }
        refused(model(7, 3, 2), directory.resolve("nowhere"));
    }

    private static List<Tensor> tensors(float[] weights) {
        return List.of(new Tensor("kind.bias", List.of(3), new float[3]),
                new Tensor("kind.weight", List.of(3, 7), weights));
    }
}
