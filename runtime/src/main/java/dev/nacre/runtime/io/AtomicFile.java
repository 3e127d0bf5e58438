package dev.nacre.runtime.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file so that others see either the old one or the whole new one, even when the machine stops in between.
 */
final class AtomicFile {

    /** What is to be in the file. */
    @FunctionalInterface
    interface Content {

        void writeTo(FileChannel channel) throws IOException;
    }

    private AtomicFile() {}

    static void write(Path file, Content content) {
        var target = file.toAbsolutePath();
        var folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ModelFileException(file, "cannot be written: there is no folder " + folder + "; create it first");
        }
        if (Files.isDirectory(target)) {
            throw new ModelFileException(file, "cannot be written: it is a folder, expected the name of a file");
        }
        try {
            replace(target, folder, content);
        } catch (IOException failed) {
            throw new ModelFileException(file, "cannot be written: " + failed, failed);
        }
    }

    private static void replace(Path target, Path folder, Content content) throws IOException {
        var beside = newFileBeside(target, folder);
        try {
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                content.writeTo(channel);
                channel.force(true);
            }
            // In one folder, so one file system: the move replaces atomically.
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
        forceFolder(folder);
    }

    /** Not {@link Files#createTempFile}: that one would make the model readable by its owner alone. */
    private static Path newFileBeside(Path target, Path folder) throws IOException {
        for (var attempt = 0;; attempt++) {
            var beside = folder.resolve("." + target.getFileName() + "." + attempt + ".part");
            try {
                return Files.createFile(beside);
            } catch (FileAlreadyExistsException taken) {
                if (attempt == 999) {
                    throw taken;
                }
            }
        }
    }

    /** Makes the move itself lasting, on systems where a folder can be opened. */
    private static void forceFolder(Path folder) {
        try (var channel = FileChannel.open(folder)) {
            channel.force(true);
        } catch (IOException unsupported) {
            // The file is complete either way; only whether the new name survives a power cut is left to the system.
        }
    }
}
