package dev.nacre.runtime.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

final class SafetensorsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsBackBitForBit() {
        var bits = new int[] {0x7FC00001, 0x7F800001, 0xFFABCDEF, 0x80000000, 1, 0x7F800000, 0x3F800000, 0xFF7FFFFF};
        var numbers = new float[bits.length];
        for (var i = 0; i < bits.length; i++) {
            numbers[i] = Float.intBitsToFloat(bits[i]);
        }
        var read = roundTrip(new TensorFile(Map.of(), List.of(new Tensor("a", List.of(2, 4), numbers))));
        assertThat(read.tensors()).singleElement().satisfies(tensor -> {
            assertThat(tensor.name()).isEqualTo("a");
            assertThat(tensor.shape()).containsExactly(2, 4);
            for (var i = 0; i < bits.length; i++) {
                assertThat(Float.floatToRawIntBits(tensor.data()[i])).isEqualTo(bits[i]);
            }
        });
    }

    @Test
    void keepsOrderShapesAndTensorsOfEverySize() {
        var large = new float[300_001];
        for (var i = 0; i < large.length; i++) {
            large[i] = i;
        }
        var written = List.of(new Tensor("z", List.of(large.length), large),
                new Tensor("none", List.of(0, 3), new float[0]),
                new Tensor("scalar", List.of(), new float[] {2.5f}),
                new Tensor("a", List.of(1, 1, 2), new float[] {1, 2}));
        var read = roundTrip(new TensorFile(Map.of(), written));
        assertThat(read.tensors()).extracting(Tensor::name).containsExactly("z", "none", "scalar", "a");
        for (var tensor : written) {
            var back = read.tensor(tensor.name()).orElseThrow();
            assertThat(back.shape()).isEqualTo(tensor.shape());
            assertThat(back.data()).isEqualTo(tensor.data());
        }
        assertThat(read.tensor("b")).isEmpty();
    }

    @Test
    void keepsMetadataWithAnyCharacters() {
        var metadata = new LinkedHashMap<String, String>();
        metadata.put("fingerprint", "0a1b");
        metadata.put("text \"quoted\" \\ back", "line\nbreak\ttab \u0001 grüß 😀 \ud800 lone");
        metadata.put("empty", "");
        var read = roundTrip(new TensorFile(metadata, List.of(new Tensor("\"é\\", List.of(1), new float[] {1}))));
        assertThat(read.metadata()).containsExactlyEntriesOf(metadata);
        assertThat(read.tensors()).extracting(Tensor::name).containsExactly("\"é\\");
    }

    private TensorFile roundTrip(TensorFile content) {
        var file = folder.resolve("model.safetensors");
        SafetensorsWriter.write(file, content);
        return SafetensorsReader.read(file);
    }

    @Test
    void writesThePublishedFormat() throws IOException {
        var file = folder.resolve("model.safetensors");
        SafetensorsWriter.write(file,
                new TensorFile(Map.of("k", "v"), List.of(new Tensor("w", List.of(1, 2), new float[] {1, -2}))));
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        var length = (int) bytes.getLong();
        assertThat(length % 8).isZero();
        var header = new byte[length];
        bytes.get(header);
        assertThat(new String(header, StandardCharsets.UTF_8).stripTrailing()).isEqualTo(
                "{\"__metadata__\":{\"k\":\"v\"},\"w\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}}");
        assertThat(bytes.getInt()).isEqualTo(0x3F800000);
        assertThat(bytes.getInt()).isEqualTo(0xC0000000);
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void writesTheSameBytesForTheSameContent() throws IOException {
        var content = new TensorFile(Map.of("a", "b"), List.of(new Tensor("w", List.of(2), new float[] {1, -2})));
        SafetensorsWriter.write(folder.resolve("one"), content);
        SafetensorsWriter.write(folder.resolve("two"), content);
        assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("two"));
    }

    @Test
    void replacesAFileAndLeavesNothingBeside() throws IOException {
        var file = folder.resolve("model.safetensors");
        Files.writeString(file, "what was there before");
        roundTrip(new TensorFile(Map.of(), List.of(new Tensor("w", List.of(1), new float[] {3}))));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void leavesTheOldFileWhenWritingFails() throws IOException {
        var file = folder.resolve("model.safetensors");
        Files.writeString(file, "old");
        assertThatExceptionOfType(ModelFileException.class).isThrownBy(() -> AtomicFile.write(file, channel -> {
            channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}));
            throw new IOException("disk full");
        })).withMessageContaining("cannot be written").withMessageContaining("disk full")
                .withMessageContaining(file.toString());
        assertThat(file).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void namesTheFolderThatIsMissing() {
        var content = new TensorFile(Map.of(), List.of());
        assertThatExceptionOfType(ModelFileException.class)
                .isThrownBy(() -> SafetensorsWriter.write(folder.resolve("no/such/model"), content))
                .withMessageContaining("no folder").withMessageContaining("such");
        assertThatExceptionOfType(ModelFileException.class).isThrownBy(() -> SafetensorsWriter.write(folder, content))
                .withMessageContaining("is a folder");
    }

    @Test
    void refusesTensorsThatAreNotWhatTheySay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tensor("w", List.of(2, 3), new float[5]))
                .withMessageContaining("\"w\"").withMessageContaining("[2, 3]").withMessageContaining("needs 6")
                .withMessageContaining("not 5");
        assertThatIllegalArgumentException().isThrownBy(() -> new Tensor("w", List.of(-1), new float[1]));
        var one = new Tensor("w", List.of(1), new float[1]);
        assertThatIllegalArgumentException().isThrownBy(() -> new TensorFile(Map.of(), List.of(one, one)))
                .withMessageContaining("\"w\"");
        assertThatIllegalArgumentException().isThrownBy(
                () -> new TensorFile(Map.of(), List.of(new Tensor("__metadata__", List.of(1), new float[1]))));
    }
}
