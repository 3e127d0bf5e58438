package dev.nacre.runtime.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Images and folders that cannot be used are refused by name, with what to do. */
final class BadImagesTest {

    private static final byte[] RED = Pictures.plain("png", 2, 2, 0xff0000);

    @TempDir
    private Path folder;

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(InvalidDataException.class);
    }

    private AbstractThrowableAssert<?, ?> refused() {
        return refused(() -> Images.rgb(2, 2).folder(folder));
    }

    private Path put(String name, byte[] content) {
        return Pictures.write(folder.resolve(name), content);
    }

    @ParameterizedTest
    @CsvSource({"png, 0.3", "png, 0.9", "jpg, 0.2", "jpg, 0.7", "jpg, 0.99", "bmp, 0.5", "gif, 0.5", "png, 0.02",
        "jpg, 0.001"})
    void aFileThatIsCutShort(String format, double fraction) {
        byte[] whole = Pictures.encoded(format, Pictures.counting(16, 16));
        put("a/good.png", Pictures.plain("png", 16, 16, 0));
        var file = put("b/cut." + format, Arrays.copyOf(whole, Math.max(1, (int) (fraction * whole.length))));
        refused(() -> Images.rgb(16, 16).folder(folder)).hasMessageStartingWith(file.toString() + ": ");
    }

    @Test
    void aFileThatIsDamagedInside() {
        byte[] content = Pictures.encoded("png", Pictures.counting(16, 16));
        Arrays.fill(content, content.length / 2, content.length / 2 + 20, (byte) 0x5a);
        put("a/bad.png", content);
        refused(() -> Images.grey(16, 16).folder(folder)).hasMessageContainingAll("bad.png", "cannot be decoded",
                "remove it");
    }

    @Test
    void aFileThatIsNoImage() {
        put("a/fake.jpg", new byte[] {'h', 'e', 'l', 'l', 'o', ' ', 'w', 'o', 'r', 'l', 'd'});
        refused().hasMessageContainingAll("fake.jpg", "no image", "png, jpg, bmp and gif");
        put("a/fake.jpg", new byte[0]);
        refused().hasMessageContainingAll("fake.jpg", "is empty");
    }

    @Test
    void aFileThatIsNotEvenCalledImage() {
        put("a/red.png", RED);
        put("a/notes.txt", new byte[3]);
        refused().hasMessageContainingAll("a/notes.txt", "png, jpg, jpeg, bmp or gif", "put it elsewhere");
    }

    @Test
    void theFirstOfSeveralBadFilesIsNamed() {
        for (int i = 10; i < 60; i++) {
            put("a/" + i + ".png", i < 35 ? RED : new byte[] {1, 2, 3});
        }
        for (int threads = 1; threads <= 4; threads++) {
            var images = Images.rgb(2, 2).threads(threads);
            refused(() -> images.folder(folder)).hasMessageContaining("35.png");
        }
    }

    @Test
    void anotherSize() {
        var file = put("a/large.png", Pictures.plain("png", 3, 4, 0));
        refused().hasMessage(file + ": is 3 x 4 pixels (height x width), expected 2 x 2. "
                + "Images.resize() or cover() or crop() make other sizes fit.");
        refused(() -> Images.rgb(3, 5).crop().read(file)).hasMessageContainingAll("large.png", "at least 3 x 5");
    }

    @Test
    void noFolder() {
        refused(() -> Images.rgb(2, 2).folder(folder.resolve("nowhere"))).hasMessageContainingAll("nowhere",
                "does not exist");
        var file = put("red.png", RED);
        refused(() -> Images.rgb(2, 2).folder(file)).hasMessageContainingAll("is no folder", "Images.zip");
        refused(() -> Images.rgb(2, 2).read(folder.resolve("no.png"))).hasMessageContainingAll("no.png",
                "does not exist");
    }

    @Test
    void noClassFolders() {
        refused().hasMessageContainingAll(folder.toString(), "has no folders", "each class");
        put("red.png", RED);
        refused().hasMessageContainingAll("red.png", "in no class folder");
        put("a/red.png", RED);
        refused().hasMessageContainingAll("red.png", "beside the class folders");
    }

    @Test
    void anEmptyClassFolder() throws IOException {
        put("a/red.png", RED);
        Files.createDirectory(folder.resolve("b"));
        refused().hasMessageContainingAll(folder.resolve("b").toString(), "empty");
        put("b/.DS_Store", new byte[1]);
        refused().hasMessageContainingAll(folder.resolve("b").toString(), "empty");
    }

    @Test
    void classesFurtherDown() {
        put("test/a/red.png", RED);
        put("train/a/red.png", RED);
        refused().hasMessageContainingAll(folder.resolve("test").toString(), "further down", "test, train");
    }

    @Test
    void aClassMissingOrOneMore() {
        put("train/cat/red.png", RED);
        put("train/dog/red.png", RED);
        put("test/dog/red.png", RED);
        put("test/emu/red.png", RED);
        var images = Images.rgb(2, 2);
        var training = images.folder(folder.resolve("train"));
        var test = images.folder(folder.resolve("test"));
        refused(() -> images.classNames(training.classNames()).folder(folder.resolve("test"))).hasMessageContainingAll(
                folder.resolve("test").toString(), "'cat' is missing", "'emu' is unknown", "expected cat, dog");
        refused(() -> test.sameClassesAs(training)).hasMessageContainingAll("'cat' is missing", "'emu' is unknown");
        assertThat(training.sameClassesAs(training)).isSameAs(training);
        var turned = images.classNames(List.of("dog", "cat")).folder(folder.resolve("train"));
        assertThat(turned.classNames()).containsExactly("dog", "cat");
        refused(() -> turned.sameClassesAs(training)).hasMessageContaining("another order");
        var nameless = Dataset.classes(new float[1][12], new int[1]);
        assertThat(nameless.sameClassesAs(training)).isSameAs(nameless);
    }

    @Test
    void moreThanAnArrayHolds() {
        put("a/1.png", RED);
        put("a/2.png", RED);
        refused(() -> Images.rgb(20_000, 20_000).resize().folder(folder)).hasMessageContainingAll(
                folder.toString(), "2 images", "20000 x 20000 x 3");
    }
}
