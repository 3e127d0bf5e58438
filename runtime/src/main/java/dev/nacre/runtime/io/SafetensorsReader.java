package dev.nacre.runtime.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Reads model files in the published safetensors format: eight bytes of header length (little endian), a JSON header with
 * dtype, shape and data_offsets of each tensor, then the numbers.
 *
 * <p>
 * F32 is read bit for bit; F64, F16 and BF16 are converted to float; other dtypes are refused. Everything the header says is
 * checked before a number is read, so a damaged file cannot make this read elsewhere or ask for more memory than the file is
 * long.
 */
public final class SafetensorsReader {

    /** Longest header that is accepted: 100 million bytes, as the format's own reader has it. */
    static final int LONGEST_HEADER = 100_000_000;

    private static final int CHUNK = 1 << 18;

    private final Path file;
    private final FileChannel channel;

    private SafetensorsReader(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Reads a whole file.
     *
     * @param file the file
     * @return its tensors, in the order of their bytes, and its metadata
     * @throws ModelFileException when it is missing, cut short or breaks the format
     */
    public static TensorFile read(Path file) {
        try (var channel = FileChannel.open(file)) {
            return new SafetensorsReader(file, channel).readAll();
        } catch (NoSuchFileException missing) {
            throw new ModelFileException(file, "there is no such file", missing);
        } catch (EOFException shortened) {
            throw new ModelFileException(file, "the file became shorter while it was read", shortened);
        } catch (IOException failed) {
            throw new ModelFileException(file, "cannot be read: " + failed, failed);
        }
    }

    private TensorFile readAll() throws IOException {
        var size = channel.size();
        if (size < Long.BYTES) {
            throw new ModelFileException(file, "the file is cut short: it has " + size
                    + " bytes, and a safetensors file begins with 8 bytes of header length");
        }
        var length = fill(ByteBuffer.allocate(Long.BYTES)).getLong();
        checkHeaderLength(length, size - Long.BYTES);
        var header = header(fill(ByteBuffer.allocate((int) length)), size - Long.BYTES - length);
        var chunk = ByteBuffer.allocateDirect(CHUNK);
        var tensors = new ArrayList<Tensor>();
        for (var entry : header.entries()) {
            tensors.add(new Tensor(entry.name(), entry.shape(), numbers(entry, chunk)));
        }
        return new TensorFile(header.metadata(), tensors);
    }

    private void checkHeaderLength(long length, long available) {
        if (length < 0 || length > LONGEST_HEADER) {
            throw new ModelFileException(file, "the header claims to have " + Long.toUnsignedString(length)
                    + " bytes, more than the " + LONGEST_HEADER
                    + " allowed: this is not a safetensors file, or a damaged one");
        }
        if (length > available) {
            throw new ModelFileException(file, "the header claims to have " + length + " bytes, but only " + available
                    + " follow: the file was cut short");
        }
    }

    private Header header(ByteBuffer bytes, long dataBytes) {
        try {
            return Header.parse(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), dataBytes);
        } catch (CharacterCodingException malformed) {
            throw new ModelFileException(file, "the header is not UTF-8", malformed);
        } catch (Header.HeaderException broken) {
            throw new ModelFileException(file, String.valueOf(broken.getMessage()), broken);
        }
    }

    private float[] numbers(Header.Entry entry, ByteBuffer chunk) throws IOException {
        var numbers = new float[entry.elements()];
        var perChunk = CHUNK / entry.type().bytes();
        for (var from = 0; from < numbers.length; from += perChunk) {
            var to = Math.min(numbers.length, from + perChunk);
            chunk.clear().limit((to - from) * entry.type().bytes());
            entry.type().decode(fill(chunk), numbers, from, to);
        }
        return numbers;
    }

    /** Fills the buffer up to its limit from where the channel stands. */
    private ByteBuffer fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
