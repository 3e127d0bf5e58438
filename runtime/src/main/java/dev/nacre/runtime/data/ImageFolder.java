package dev.nacre.runtime.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Finds the images in a folder of class folders. */
final class ImageFolder {

    // Classes, their images, and one more to say so when the classes are further down.
    private static final int DEPTH = 3;

    private ImageFolder() {}

    static ClassFolders find(Path root) {
        if (!Files.exists(root)) {
            throw new InvalidDataException(
                    root + ": does not exist; a folder with a folder of images for each class is "
                            + "expected.");
        }
        if (!Files.isDirectory(root)) {
            throw new InvalidDataException(root + ": is no folder; a folder with a folder of images for each class is "
                    + "expected. Images.zip reads zip files.");
        }
        try (var paths = Files.walk(root, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            return ClassFolders.of(root.toString(),
                    paths.filter(path -> !path.equals(root)).map(path -> stored(root, path)).toList());
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidDataException(root + ": cannot be looked through (" + e.getMessage() + ").", e);
        }
    }

    private static StoredFile stored(Path root, Path path) {
        List<String> parts = StreamSupport.stream(root.relativize(path).spliterator(), false).map(Path::toString)
                .toList();
        return new StoredFile(parts, Files.isDirectory(path), () -> Files.readAllBytes(path));
    }
}
