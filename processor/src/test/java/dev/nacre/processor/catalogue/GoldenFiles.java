package dev.nacre.processor.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files that hold what the compiler wrote when a person last read it. */
final class GoldenFiles {

    private static final Path FOLDER = Path.of(System.getProperty("basedir", ""), "src/test/resources/golden");

    private GoldenFiles() {}

    static Path file(String path) {
        return FOLDER.resolve(path);
    }

    /** All that are there, as paths within the folder. */
    static List<String> paths() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/')).toList();
        }
    }

    static List<String> lines(String path) throws IOException {
        return Files.readString(file(path)).lines().toList();
    }

    /** Leaves nothing in the folder but these texts. */
    static void write(Map<String, String> texts) throws IOException {
        for (var stale : Files.isDirectory(FOLDER) ? paths() : List.<String>of()) {
            if (!texts.containsKey(stale)) {
                Files.delete(file(stale));
            }
        }
        for (var text : texts.entrySet()) {
            Files.createDirectories(file(text.getKey()).getParent());
            Files.writeString(file(text.getKey()), text.getValue());
        }
    }
}
