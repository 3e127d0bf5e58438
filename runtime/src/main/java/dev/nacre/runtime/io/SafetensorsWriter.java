package dev.nacre.runtime.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes model files in the published safetensors format, all numbers as F32 with their very bits.
 *
 * <p>
 * The file appears whole or not at all: it is written beside its place, forced to the disk and then moved over what was
 * there. The same content gives the same bytes.
 */
public final class SafetensorsWriter {

    private static final int CHUNK = 1 << 18;
    /** The data begins at a multiple of this, so that others may map it; the header is padded with spaces. */
    private static final int ALIGNMENT = 8;

    private SafetensorsWriter() {}

    /**
     * Writes a file, replacing what may be there.
     *
     * @param file where; its folder must exist
     * @param content tensors in the order their bytes get, and metadata
     * @throws ModelFileException when it cannot be written; what was there is then untouched
     */
    public static void write(Path file, TensorFile content) {
        var header = padded(header(content).getBytes(StandardCharsets.UTF_8));
        AtomicFile.write(file, channel -> {
            writeFully(channel,
                    ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).flip());
            writeFully(channel, ByteBuffer.wrap(header));
            var chunk = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
            for (var tensor : content.tensors()) {
                writeNumbers(channel, tensor.data(), chunk);
            }
        });
    }

    private static String header(TensorFile content) {
        var json = new StringBuilder("{");
        if (!content.metadata().isEmpty()) {
            json.append(quoted(TensorFile.METADATA)).append(':').append(metadata(content.metadata()));
        }
        var begin = 0L;
        for (var tensor : content.tensors()) {
            var end = begin + (long) tensor.data().length * Float.BYTES;
            json.append(json.length() > 1 ? "," : "").append(quoted(tensor.name()))
                    .append(":{\"dtype\":\"F32\",\"shape\":[")
                    .append(tensor.shape().stream().map(String::valueOf).collect(Collectors.joining(",")))
                    .append("],\"data_offsets\":[").append(begin).append(',').append(end).append("]}");
            begin = end;
        }
        return json.append('}').toString();
    }

    private static String metadata(Map<String, String> texts) {
        return texts.entrySet().stream().map(text -> quoted(text.getKey()) + ":" + quoted(text.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                // Surrogates too, since one without its other half has no UTF-8 form.
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    private static byte[] padded(byte[] header) {
        var length = Math.ceilDiv(header.length, ALIGNMENT) * ALIGNMENT;
        var result = Arrays.copyOf(header, length);
        Arrays.fill(result, header.length, length, (byte) ' ');
        return result;
    }

    private static void writeNumbers(FileChannel channel, float[] numbers, ByteBuffer chunk) throws IOException {
        var perChunk = CHUNK / Float.BYTES;
        for (var from = 0; from < numbers.length; from += perChunk) {
            var count = Math.min(numbers.length - from, perChunk);
            chunk.clear().limit(count * Float.BYTES);
            chunk.asFloatBuffer().put(numbers, from, count);
            writeFully(channel, chunk);
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
