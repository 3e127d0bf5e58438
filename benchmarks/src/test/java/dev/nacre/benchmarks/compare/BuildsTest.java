package dev.nacre.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A peer is built again when a source is newer than its class path, or something on that is gone. */
final class BuildsTest {

    @TempDir
    private Path folder = Path.of("");

    private Path classPath = Path.of("");
    private Path source = Path.of("");
    private Path jar = Path.of("");

    @BeforeEach
    void build() throws IOException {
        source = write("peer/src/Main.java", "", 1);
        jar = write("library.jar", "", 1);
        classPath = write("peer/target/class-path.txt", jar + "\n", 2);
    }

    private Path write(String name, String text, int second) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return at(file, second);
    }

    private static Path at(Path file, int second) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.fromMillis(1000L * second));
    }

    private boolean isCurrent() {
        return Builds.isCurrent(classPath, List.of(folder.resolve("peer")));
    }

    @Test
    void whatIsNewerThanItsSourcesStays() {
        assertThat(isCurrent()).isTrue();
    }

    @Test
    void whatBuildsWriteIsNoSource() throws IOException {
        write("peer/target/classes/Main.class", "", 3);
        assertThat(isCurrent()).isTrue();
    }

    @Test
    void aChangedSourceIsBuilt() throws IOException {
        at(source, 3);
        assertThat(isCurrent()).isFalse();
    }

    @Test
    void aLibraryThatIsGoneIsFetched() throws IOException {
        Files.delete(jar);
        assertThat(isCurrent()).isFalse();
    }

    @Test
    void whatWasNeverBuiltIsBuilt() throws IOException {
        Files.delete(classPath);
        assertThat(isCurrent()).isFalse();
    }
}
