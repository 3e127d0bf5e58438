package dev.nacre.runtime.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Class folders are found in zip files, however their paths are written. */
final class ImageZipTest {

    private static final byte[] RED = Pictures.plain("png", 2, 2, 0xff0000);
    private static final byte[] NOTHING = new byte[0];

    @TempDir
    private Path folder;

    private Path zip(Map<String, byte[]> entries) {
        return Pictures.zip(folder.resolve("images.zip"), entries);
    }

    private static Images images() {
        return Images.rgb(2, 2);
    }

    private static AbstractThrowableAssert<?, ?> refused(Path file, String inside) {
        return assertThatThrownBy(() -> images().zip(file, inside)).isInstanceOf(InvalidDataException.class);
    }

    @Test
    void aFolderInTheZip() {
        var file = zip(Map.of("train/dog/1.png", RED, "train/cat/1.png", RED, "test/emu/1.png", RED));
        assertThat(images().zip(file, "train").classNames()).containsExactly("cat", "dog");
        assertThat(images().zip(file, "/test/").classNames()).containsExactly("emu");
    }

    @Test
    void oneFolderAroundEverythingMayBeLeftOut() {
        var file = zip(Map.of("pets/train/dog/1.png", RED, "pets/train/cat/1.png", RED));
        assertThat(images().zip(file, "train").size()).isEqualTo(2);
        assertThat(images().zip(file, "pets/train").size()).isEqualTo(2);
        var flat = zip(Map.of("pets/dog/1.png", RED, "pets/cat/1.png", RED));
        assertThat(images().zip(flat).classNames()).containsExactly("cat", "dog");
        var bare = zip(Map.of("dog/1.png", RED, "cat/1.png", RED));
        assertThat(images().zip(bare).classNames()).containsExactly("cat", "dog");
        var single = zip(Map.of("dog/1.png", RED, "dog/2.png", RED));
        assertThat(images().zip(single).classNames()).containsExactly("dog");
    }

    @Test
    void strangePathsAreUnderstoodOrPassedOver() {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("train\\cat\\1.png", RED);
        entries.put("train\\dog\\", NOTHING);
        entries.put("./train//dog/1.png", RED);
        entries.put("/train/dog/2.png", RED);
        entries.put("train/dog/../dog/3.png", RED);
        entries.put("../train/dog/4.png", RED);
        entries.put("__MACOSX/train/cat/._1.png", NOTHING);
        entries.put("train/cat/._1.png", NOTHING);
        entries.put("train/.git/1.png", NOTHING);
        var data = images().zip(zip(entries), "train");
        assertThat(data.classNames()).containsExactly("cat", "dog");
        assertThat(data.size()).isEqualTo(3);
    }

    @Test
    void aZipThatIsNotThere() throws IOException {
        refused(folder.resolve("no.zip"), "train").hasMessageContainingAll("no.zip", "does not exist");
        refused(folder, "train").hasMessageContainingAll(folder.toString(), "Images.folder");
        var text = Files.writeString(folder.resolve("text.zip"), "no zip");
        refused(text, "").hasMessageContainingAll("text.zip", "cannot be read as a zip file");
        var whole = Files.readAllBytes(zip(Map.of("a/1.png", RED)));
        var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length - 30));
        refused(cut, "").hasMessageContainingAll("cut.zip", "cut short");
    }

    @Test
    void aFolderThatIsNotInTheZip() {
        var file = zip(Map.of("train/dog/1.png", RED, "test/dog/1.png", RED));
        refused(file, "validation").hasMessageContainingAll("images.zip", "'validation'", "test, train");
        refused(file, "").hasMessageContainingAll("images.zip/test: has the folder 'dog'", "further down",
                "test, train");
        refused(zip(Map.of(".hidden", RED)), "").hasMessageContaining("it is empty");
    }

    @Test
    void badEntriesAreNamed() {
        var empty = zip(Map.of("train/dog/1.png", RED, "train/cat/", NOTHING));
        refused(empty, "train").hasMessageContainingAll("images.zip/train/cat", "empty");
        var broken = zip(Map.of("train/dog/1.png", Arrays.copyOf(RED, 40)));
        refused(broken, "train").hasMessageContainingAll("images.zip/train/dog/1.png", "cut short");
        var large = zip(Map.of("train/dog/1.png", Pictures.plain("png", 2, 3, 0)));
        refused(large, "train").hasMessageContainingAll("images.zip/train/dog/1.png", "2 x 3", "expected 2 x 2");
    }

    @Test
    void anEntryThatCannotBeUnpackedIsNamed() throws IOException {
        byte[] noise = Pictures.encoded("png", Pictures.counting(16, 16));
        var file = zip(Map.of("dog/1.png", noise));
        byte[] content = Files.readAllBytes(file);
        Arrays.fill(content, 60, 120, (byte) 0xff);
        Files.write(file, content);
        assertThatThrownBy(() -> Images.grey(16, 16).zip(file)).isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("images.zip/dog/1.png");
    }

    @Test
    @EnabledIfSystemProperty(named = "nacre.data", matches = ".+")
    void theRealOneIsReadWhole() {
        var file = Path.of(System.getProperty("nacre.data"), "images", "cifar10-12k.zip");
        var training = Images.rgb(32, 32).zip(file, "train");
        var test = Images.rgb(32, 32).classNames(training.classNames()).zip(file, "test");
        assertThat(training.size()).isEqualTo(10_000);
        assertThat(test.size()).isEqualTo(2_000);
        assertThat(training.classNames()).hasSize(10).startsWith("airplane").endsWith("truck");
        assertThat(training.input(Dataset.UNNAMED).width()).isEqualTo(3_072);
    }
}
