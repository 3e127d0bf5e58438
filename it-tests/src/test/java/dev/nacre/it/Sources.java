package dev.nacre.it;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts sources where a user would have them. */
public final class Sources {

    private Sources() {}

    /**
     * Copies one resource into a folder, under its own name.
     *
     * @return the copy
     */
    public static Path copy(String resource, Path folder) {
        try (var stream = Sources.class.getResourceAsStream("/" + resource)) {
            if (stream == null) {
                throw new FileNotFoundException("test resource " + resource);
            }
            var target = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
            Files.createDirectories(folder);
            Files.copy(stream, target);
            return target;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Writes a file into a folder.
     *
     * @return the file
     */
    public static Path write(String name, String text, Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
