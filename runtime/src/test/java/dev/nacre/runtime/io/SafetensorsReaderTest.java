package dev.nacre.runtime.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class SafetensorsReaderTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void convertsTheOtherFloatingTypes() throws IOException {
        var data = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        data.putDouble(0.1).putDouble(-1e300);
        data.putShort((short) 0x3C00).putShort((short) 0xC001);
        data.putShort((short) 0x3F80).putShort((short) 0xFFC1);
        var read = SafetensorsReader.read(file("""
                {"d":{"dtype":"F64","shape":[2],"data_offsets":[0,16]},
                 "h":{"dtype":"F16","shape":[2],"data_offsets":[16,20]},
                 "b":{"dtype":"BF16","shape":[2],"data_offsets":[20,24]}}\s\s\s""", data.array()));
        assertThat(read.tensor("d").orElseThrow().data()).containsExactly(0.1f, Float.NEGATIVE_INFINITY);
        assertThat(read.tensor("h").orElseThrow().data()).containsExactly(1, -0x1.004p1f);
        var brain = read.tensor("b").orElseThrow().data();
        assertThat(brain[0]).isEqualTo(1);
        assertThat(Float.floatToRawIntBits(brain[1])).isEqualTo(0xFFC10000);
    }

    @Test
    void takesTensorsInTheOrderOfTheirBytes() throws IOException {
        var read = SafetensorsReader.read(
                file("""
                        {"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""",
                        new byte[] {0, 0, (byte) 0x80, 0x3F, 0, 0, 0, 0x40}));
        assertThat(read.tensors()).extracting(Tensor::name).containsExactly("a", "b");
        assertThat(read.tensor("b").orElseThrow().data()).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = { //
        "[] | no JSON object", //
        "{\"a\":1} | tensor \"a\" is no JSON object", //
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]} | not JSON", //
        "{\"a\":{\"shape\":[2],\"data_offsets\":[0,8]}} | \"a\" has no dtype", //
        "{\"a\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]}} | dtype I64, expected one of F32, F64, F16 and BF16", //
        "{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,8]}} | \"a\" has no array shape", //
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}} | no whole number", //
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2.0],\"data_offsets\":[0,8]}} | no whole number", //
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[\"2\"],\"data_offsets\":[0,8]}} | no whole number", //
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0]}} | data_offsets of tensor \"a\" are [0]", //
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}} | begin first", //
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}} | needs 12 bytes, but its data_offsets span 8", //
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[65536,65536],\"data_offsets\":[0,8]}} | more elements than an array can hold", //
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[999999999999999999999],\"data_offsets\":[0,8]}} | no whole number", //
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}} | after a hole; expected 0", //
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}} | inside the tensor before it", //
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,16]}} | cut short", //
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}} | more than the header tells", //
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}} | \"a\" a second time", //
        "{\"__metadata__\":[],\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}} | __metadata__ is no JSON object", //
        "{\"__metadata__\":{\"k\":1},\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}} | metadata \"k\" is no string"})
    void refusesAHeaderThatBreaksTheFormat(String header, String message) throws IOException {
        assertRefused(file(header, new byte[8]), message);
    }

    @Test
    void refusesEveryPrefixOfAFile() throws IOException {
        var whole = folder.resolve("whole");
        SafetensorsWriter.write(whole,
                new TensorFile(Map.of("k", "v"), List.of(new Tensor("w", List.of(3), new float[] {1, 2, 3}))));
        var bytes = Files.readAllBytes(whole);
        for (var length = 0; length < bytes.length; length++) {
            assertRefused(Files.write(folder.resolve("short"), Arrays.copyOf(bytes, length)), "cut short");
        }
    }

    @Test
    void refusesHeaderLengthsThatCannotBe() throws IOException {
        assertRefused(bytes(-1, new byte[100]), "18446744073709551615 bytes");
        assertRefused(bytes(SafetensorsReader.LONGEST_HEADER + 1L, new byte[100]),
                "100000001 bytes, more than the 100000000");
        assertRefused(bytes(101, new byte[100]), "only 100 follow");
    }

    @Test
    void refusesAHeaderThatIsNoUtf8() throws IOException {
        assertRefused(bytes(3, new byte[] {'{', (byte) 0xC3, '}'}), "not UTF-8");
    }

    @Test
    void namesAFileThatIsMissing() {
        assertRefused(folder.resolve("nowhere"), "no such file");
        assertRefused(folder, "cannot be read");
    }

    private Path file(String header, byte[] data) throws IOException {
        var text = header.getBytes(StandardCharsets.UTF_8);
        return bytes(text.length, ByteBuffer.allocate(text.length + data.length).put(text).put(data).array());
    }

    private Path bytes(long headerLength, byte[] rest) throws IOException {
        var bytes = ByteBuffer.allocate(Long.BYTES + rest.length).order(ByteOrder.LITTLE_ENDIAN).putLong(headerLength)
                .put(rest);
        return Files.write(folder.resolve("given"), bytes.array());
    }

    private static void assertRefused(Path file, String message) {
        assertThatExceptionOfType(ModelFileException.class).isThrownBy(() -> SafetensorsReader.read(file))
                .withMessageStartingWith(file + ": ").withMessageContaining(message);
    }
}
