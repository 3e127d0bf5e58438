package dev.nacre.runtime.data;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** Image files become the numbers that are in them, classes and files in an order that does not depend on the system. */
final class ImagesTest {

    private static final int ORANGE = 0xff8000;

    @TempDir
    private Path folder;

    private Path save(String name, String format, BufferedImage image) {
        return Pictures.write(folder.resolve(name), Pictures.encoded(format, image));
    }

    private static float[] row(Dataset data, int row) {
        var input = data.input(Dataset.UNNAMED);
        var values = new float[input.width()];
        input.copyRow(data.row(row), values, 0);
        return values;
    }

    private static int[] labels(Dataset data) {
        var target = data.target(Dataset.UNNAMED);
        return IntStream.range(0, data.size()).map(index -> (int) target.value(data.row(index), 0)).toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "gif"})
    void colourIsReadAsItIs(String format) {
        var file = Pictures.write(folder.resolve("x." + format), Pictures.plain(format, 2, 3, ORANGE));
        var values = Images.rgb(2, 3).read(file);
        assertThat(values).hasSize(18).startsWith(1, 128 / 255f, 0, 1).endsWith(1, 128 / 255f, 0);
    }

    @Test
    void jpegIsReadWithinItsLoss() {
        var file = Pictures.write(folder.resolve("x.jpg"), Pictures.plain("jpg", 8, 8, ORANGE));
        var values = Images.rgb(8, 8).read(file);
        assertThat(values[0]).isCloseTo(1, within(0.02f));
        assertThat(values[1]).isCloseTo(0.5f, within(0.02f));
        assertThat(values[2]).isCloseTo(0, within(0.02f));
    }

    @Test
    void greyIsReadAsItIs() {
        var file = save("grey.png", "png", Pictures.counting(16, 16));
        var values = Images.grey(16, 16).read(file);
        for (int i = 0; i < 256; i++) {
            assertThat(values[i]).isEqualTo(i / 255f);
        }
    }

    @Test
    void greyBecomesThreeEqualChannels() {
        var file = save("grey.png", "png", Pictures.counting(2, 2));
        assertThat(Images.rgb(2, 2).read(file)).startsWith(0, 0, 0, 1 / 255f, 1 / 255f, 1 / 255f, 2 / 255f);
        assertThat(Images.rgba(2, 2).read(file)).startsWith(0, 0, 0, 1, 1 / 255f, 1 / 255f, 1 / 255f, 1);
    }

    @Test
    void colourBecomesGreyByItsBrightness() {
        var file = Pictures.write(folder.resolve("x.png"), Pictures.plain("png", 1, 1, ORANGE));
        assertThat(Images.grey(1, 1).read(file)[0]).isCloseTo(0.299f + 0.587f * 128 / 255, within(1e-6f));
        var white = Pictures.write(folder.resolve("white.png"), Pictures.plain("png", 1, 1, 0xffffff));
        assertThat(Images.grey(1, 1).read(white)[0]).isEqualTo(1);
    }

    @Test
    void sixteenBitsAreNotCutToEight() {
        var deep = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        deep.getRaster().setSample(1, 0, 0, 257 * 100 + 1);
        assertThat(Images.grey(1, 2).read(save("deep.png", "png", deep))).containsExactly(0, 25_701 / 65_535f);
    }

    @Test
    void opacityIsReadWhereItIsAskedFor() {
        var glass = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        glass.setRGB(0, 0, 0x33ff8000);
        var file = save("glass.png", "png", glass);
        assertThat(Images.rgba(1, 1).read(file)).containsExactly(1, 128 / 255f, 0, 0.2f);
        assertThat(Images.rgb(1, 1).read(file)).containsExactly(1, 128 / 255f, 0);
    }

    @Test
    void palettesAreLookedUp() {
        var two = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
        two.setRGB(1, 0, 0xffffff);
        assertThat(Images.grey(1, 2).read(save("two.png", "png", two))).containsExactly(0, 1);
    }

    @Test
    void foldersAreTheClassesAndSorted() {
        Pictures.write(folder.resolve("dog/b.png"), Pictures.plain("png", 2, 2, 0x330000));
        Pictures.write(folder.resolve("dog/a.PNG"), Pictures.plain("png", 2, 2, 0x660000));
        Pictures.write(folder.resolve("cat/z.bmp"), Pictures.plain("bmp", 2, 2, 0x990000));
        Pictures.write(folder.resolve("cat/.hidden"), new byte[1]);
        Pictures.write(folder.resolve("cat/Thumbs.db"), new byte[1]);
        Pictures.write(folder.resolve(".git/config"), new byte[1]);
        Pictures.write(folder.resolve("LICENSE"), new byte[1]);
        var data = Images.rgb(2, 2).folder(folder);
        assertThat(data.size()).isEqualTo(3);
        assertThat(data.classNames()).containsExactly("cat", "dog");
        assertThat(labels(data)).containsExactly(0, 1, 1);
        assertThat(row(data, 0)).startsWith(0.6f, 0, 0, 0.6f);
        assertThat(row(data, 1)).startsWith(0.4f);
        assertThat(row(data, 2)).startsWith(0.2f);
    }

    @Test
    void classesThatAreNumbersAreSortedByNumber() {
        for (var name : List.of("10", "9", "1")) {
            Pictures.write(folder.resolve(name + "/a.png"), Pictures.plain("png", 1, 1, 0));
        }
        assertThat(Images.grey(1, 1).folder(folder).classNames()).containsExactly("1", "9", "10");
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        for (int i = 0; i < 60; i++) {
            Pictures.write(folder.resolve(i % 3 + "/" + i + ".png"), Pictures.plain("png", 3, 2, i));
        }
        var alone = Images.rgb(3, 2).threads(1).folder(folder);
        var together = Images.rgb(3, 2).threads(4).folder(folder);
        assertThat(labels(together)).containsExactly(labels(alone));
        for (int row = 0; row < 60; row++) {
            assertThat(row(together, row)).containsExactly(row(alone, row));
        }
        // within a class by name, so 10 comes before 4
        assertThat(row(alone, 20)[2]).isEqualTo(1 / 255f);
        assertThat(row(alone, 21)[2]).isEqualTo(10 / 255f);
    }

    @Test
    void otherSizesFitWhenAsked() {
        var file = save("wide.png", "png", Pictures.counting(4, 8));
        assertThat(Images.grey(2, 2).crop().read(file)).containsExactly(11 / 255f, 12 / 255f, 19 / 255f, 20 / 255f);
        assertThat(Images.grey(4, 4).cover().read(file)).startsWith(2 / 255f, 3 / 255f, 4 / 255f, 5 / 255f, 10 / 255f);
        assertThat(Images.grey(2, 2).resize().read(file)).hasSize(4).satisfies(values -> {
            assertThat(values[0]).isLessThan(values[1]);
            assertThat(values[1]).isLessThan(values[2]);
        });
        assertThat(Images.grey(8, 3).cover().read(file)).hasSize(24);
        assertThat(Images.grey(3, 40).cover().read(file)).hasSize(120);
    }

    @Test
    void aNetworkSaysWhatItTakes() {
        var file = save("grey.png", "png", Pictures.counting(2, 3));
        assertThat(Images.of(List.of(2, 3, 1)).read(file)).hasSize(6);
        assertThatThrownBy(() -> Images.of(List.of(784))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[784]");
        assertThatThrownBy(() -> Images.of(List.of(2, 3, 2))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 channels");
        assertThatThrownBy(() -> Images.rgb(0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Images.rgb(1, 3).threads(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
