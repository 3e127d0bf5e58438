package dev.nacre.benchmarks.compare;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Whether what a build left is still what it would make. */
final class Builds {

    private static final Path TARGET = Path.of("target");

    private Builds() {}

    /**
     * Whether a class path was written after every change to the sources, and all that is on it is there.
     *
     * @param classPath the file
     * @param sources files and folders; what builds put into them does not count
     */
    static boolean isCurrent(Path classPath, List<Path> sources) {
        try {
            return Files.exists(classPath) && isComplete(Files.readString(classPath).strip())
                    && newest(sources).compareTo(Files.getLastModifiedTime(classPath)) <= 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at what " + classPath + " was made of", e);
        }
    }

    private static boolean isComplete(String path) {
        return Arrays.stream(path.split(File.pathSeparator)).map(Path::of).allMatch(Files::exists);
    }

    private static FileTime newest(List<Path> sources) throws IOException {
        var newest = FileTime.fromMillis(0);
        for (var source : sources) {
            try (Stream<Path> files = Files.walk(source)) {
                for (var file : files.filter(each -> Files.isRegularFile(each) && isSource(each)).toList()) {
                    var changed = Files.getLastModifiedTime(file);
                    newest = changed.compareTo(newest) > 0 ? changed : newest;
                }
            }
        }
        return newest;
    }

    private static boolean isSource(Path file) {
        for (var part : file) {
            if (part.equals(TARGET)) {
                return false;
            }
        }
        return true;
    }
}
