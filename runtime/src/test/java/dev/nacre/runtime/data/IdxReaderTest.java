package dev.nacre.runtime.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** IDX files of every type, plain and gzipped, and every way in which they can be broken. */
final class IdxReaderTest {

    @TempDir
    private Path directory;

    private static byte[] idx(int type, byte[] data, int... shape) {
        var buffer = ByteBuffer.allocate(4 + 4 * shape.length + data.length);
        buffer.put((byte) 0).put((byte) 0).put((byte) type).put((byte) shape.length);
        for (int extent : shape) {
            buffer.putInt(extent);
        }
        return buffer.put(data).array();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(content);
        }
        return out.toByteArray();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }

    private AbstractThrowableAssert<?, ?> refused(byte[] content) throws IOException {
        var file = file("bad", content);
        return assertThatThrownBy(() -> IdxReader.read(file)).isInstanceOf(InvalidDataException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void readsBytesPlainAndZippedWhateverTheName() throws IOException {
        byte[] content = idx(0x08, new byte[] {0, 1, (byte) 255, 4, 5, 6, 7, 8}, 2, 2, 2);
        for (var file : new Path[] {file("plain.gz", content), file("zipped", gzip(content))}) {
            var array = IdxReader.read(file);
            assertThat(array.shape()).containsExactly(2, 2, 2);
            assertThat(array.width()).isEqualTo(4);
            assertThat(array.scaledBy(1)).containsExactly(0, 1, 255, 4, 5, 6, 7, 8);
            assertThat(array.scaledBy(1 / 255f)[2]).isEqualTo(1);
        }
    }

    @Test
    void readsEveryType() throws IOException {
        assertThat(IdxReader.read(file("b", idx(0x09, new byte[] {-3}, 1))).scaledBy(2)).containsExactly(-6);
        assertThat(IdxReader.read(file("s", idx(0x0b, new byte[] {1, 2}, 1))).labels()).containsExactly(258);
        assertThat(IdxReader.read(file("i", idx(0x0c, new byte[] {0, 1, 0, 0}, 1))).labels()).containsExactly(65536);
        byte[] floats = ByteBuffer.allocate(8).putFloat(1.5f).putFloat(-2).array();
        assertThat(IdxReader.read(file("f", idx(0x0d, floats, 2))).scaledBy(1)).containsExactly(1.5f, -2);
        byte[] doubles = ByteBuffer.allocate(8).putDouble(0.25).array();
        assertThat(IdxReader.read(file("d", idx(0x0e, doubles, 1))).scaledBy(1)).containsExactly(0.25f);
    }

    @Test
    void pairsImagesWithLabels() throws IOException {
        var images = file("images", idx(0x08, new byte[] {0, (byte) 255, 0, 0}, 2, 1, 2));
        var labels = file("labels", idx(0x08, new byte[] {7, 3}, 2));
        var data = IdxReader.dataset(images, labels, 1 / 255f);
        assertThat(data.size()).isEqualTo(2);
        assertThat(data.input(Dataset.UNNAMED).value(0, 1)).isEqualTo(1);
        assertThat(data.target(Dataset.UNNAMED).value(1, 0)).isEqualTo(3);
        var fewer = file("fewer", idx(0x08, new byte[] {7}, 1));
        assertThatThrownBy(() -> IdxReader.dataset(images, fewer, 1)).isInstanceOf(InvalidDataException.class)
                .hasMessageContainingAll("images", "2 rows", "fewer", "1");
        assertThatThrownBy(() -> IdxReader.dataset(images, images, 1)).isInstanceOf(InvalidDataException.class)
                .hasMessageContainingAll("labels are expected", "[2, 1, 2]");
    }

    @Test
    void bytesKeepTheBitsOfScaledFloats() throws IOException {
        var bytes = new byte[512];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        var images = file("images", idx(0x08, bytes, 2, 256));
        var labels = file("labels", idx(0x08, new byte[2], 2));
        for (float scale : new float[] {1 / 255f, -1f, 0.1f, 1e36f}) {
            var column = IdxReader.dataset(images, labels, scale).input(Dataset.UNNAMED);
            var row = new float[256];
            column.copyRow(1, row, 0);
            for (int i = 0; i < row.length; i++) {
                assertThat(row[i]).isEqualTo(i * scale);
                assertThat(column.value(1, i)).isEqualTo(i * scale);
            }
            assertThat(column.rows()).isEqualTo(2);
        }
    }

    @Test
    void aScaleThatMakesBytesInfiniteIsRefused() throws IOException {
        var images = file("images", idx(0x08, new byte[] {1, (byte) 255}, 1, 2));
        var labels = file("labels", idx(0x08, new byte[] {0}, 1));
        assertThatThrownBy(() -> IdxReader.dataset(images, labels, 3e38f)).isInstanceOf(InvalidDataException.class)
                .hasMessageContainingAll("images", "row 0", "column 1", "Infinity");
    }

    @Test
    void zippedFarMoreThanUsualIsReadAll() throws IOException {
        var zipped = file("zeros", gzip(idx(0x08, new byte[300_000], 300, 1000)));
        assertThat(Files.size(zipped)).isLessThan(300_000 / 16);
        assertThat(IdxReader.read(zipped).scaledBy(1)).hasSize(300_000).containsOnly(0);
        refused(gzip(idx(0x08, new byte[300_000], 301, 1000))).hasMessageContaining("found 300000");
    }

    @Test
    void infiniteElementsAreRefused() throws IOException {
        byte[] floats = ByteBuffer.allocate(8).putFloat(1).putFloat(Float.NaN).array();
        var images = file("floats", idx(0x0d, floats, 1, 2));
        var labels = file("labels", idx(0x08, new byte[] {0}, 1));
        assertThatThrownBy(() -> IdxReader.dataset(images, labels, 1)).isInstanceOf(InvalidDataException.class)
                .hasMessageContainingAll("floats", "row 0", "column 1", "NaN");
    }

    @Test
    void wrongMagicIsRefused() throws IOException {
        refused(new byte[] {1, 2, 3, 4, 5}).hasMessageContainingAll("01 02 03 04", "expected 00 00");
        refused(idx(0x0a, new byte[1], 1)).hasMessageContaining("00 00 0a 01");
        refused(new byte[] {0, 0, 8, 0}).hasMessageContaining("00 00 08 00");
        refused(new byte[0]).hasMessageContaining("(none)");
        refused("<html>".getBytes(StandardCharsets.US_ASCII)).hasMessageContaining("no IDX header");
    }

    @Test
    void cutFilesAreRefusedWhereverTheyAreCut() throws IOException {
        byte[] whole = idx(0x08, new byte[100], 10, 10);
        for (int length = 4; length < whole.length; length++) {
            refused(Arrays.copyOf(whole, length)).hasMessageContaining("cut short");
        }
        refused(Arrays.copyOf(whole, 60)).hasMessageContainingAll("[10, 10]", "100 bytes", "found 48");
    }

    @Test
    void cutGzipIsRefusedWhereverItIsCut() throws IOException {
        byte[] whole = gzip(idx(0x08, new byte[100], 10, 10));
        for (int length = 2; length < whole.length; length++) {
            refused(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void damagedGzipIsRefused() throws IOException {
        byte[] zipped = gzip(idx(0x08, new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, 8));
        zipped[zipped.length - 6] ^= 0x55;
        refused(zipped).hasMessageContaining("damaged");
    }

    @Test
    void leftBytesAndImpossibleShapesAreRefused() throws IOException {
        refused(idx(0x08, new byte[11], 10)).hasMessageContaining("bytes left");
        refused(idx(0x08, new byte[1], 1 << 20, 1 << 20)).hasMessageContaining("more than an array");
        refused(idx(0x08, new byte[1], -1)).hasMessageContaining("[-1]");
        refused(idx(0x08, new byte[1], 2_000_000_000)).hasMessageContaining("cut short");
    }

    @Test
    void aMissingFileIsNamed() {
        var file = directory.resolve("nowhere");
        assertThatThrownBy(() -> IdxReader.read(file)).isInstanceOf(InvalidDataException.class)
                .hasMessageContainingAll("nowhere", "does not exist");
    }

    @Test
    void noRowsAreRefused() throws IOException {
        var images = file("images", idx(0x08, new byte[0], 0, 2, 2));
        var labels = file("labels", idx(0x08, new byte[0], 0));
        assertThatThrownBy(() -> IdxReader.dataset(images, labels, 1)).isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("empty");
    }
}
