package dev.nacre.runtime.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds the images in a zip file that has a folder for each class. */
final class ImageZip {

    private ImageZip() {}

    /** Opens a file, lets its images be used, and closes it. */
    static <T> T open(Path file, String folder, Function<ClassFolders, T> use) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidDataException(file + (Files.isDirectory(file)
                    ? ": is a folder, not a zip file; Images.folder reads folders."
                    : ": does not exist; a zip file with a folder of images for each class is expected."));
        }
        try (var zip = new ZipFile(file.toFile())) {
            return use.apply(find(zip, file, folder));
        } catch (IOException e) {
            throw new InvalidDataException(file + ": cannot be read as a zip file (" + e.getMessage()
                    + "); it is damaged, cut short or of another kind, fetch it again.", e);
        }
    }

    private static ClassFolders find(ZipFile zip, Path file, String folder) {
        var stored = zip.stream().map(entry -> stored(zip, entry)).filter(entry -> !entry.parts().isEmpty())
                .filter(entry -> !StoredFile.isLitter(entry.parts())).toList();
        var prefix = parts(folder);
        var below = inside(stored, prefix);
        if (below.isEmpty()) {
            throw new InvalidDataException(file + ": has no folder '" + folder + "' with anything in it; "
                    + (stored.isEmpty() ? "it is empty." : "it has " + folders(stored) + "."));
        }
        return ClassFolders.of(prefix.isEmpty() ? file.toString() : file + "/" + String.join("/", prefix), below);
    }

    /** What is in a folder, be it that one more, which many zips have around everything, was left out. */
    private static List<StoredFile> inside(List<StoredFile> stored, List<String> prefix) {
        var direct = below(stored, prefix);
        boolean complete = !direct.isEmpty() && !prefix.isEmpty();
        if (complete || !isWrapped(stored)) {
            return direct;
        }
        var unwrapped = below(below(stored, List.of(stored.getFirst().parts().getFirst())), prefix);
        return unwrapped.isEmpty() ? direct : unwrapped;
    }

    private static boolean isWrapped(List<StoredFile> stored) {
        return stored.stream().map(file -> file.parts().getFirst()).distinct().count() == 1
                && stored.stream().anyMatch(file -> file.depth() > 2);
    }

    private static List<StoredFile> below(List<StoredFile> files, List<String> prefix) {
        int depth = prefix.size();
        return files.stream().filter(file -> file.depth() > depth && file.parts().subList(0, depth).equals(prefix))
                .map(file -> file.below(depth)).toList();
    }

    private static String folders(List<StoredFile> stored) {
        return stored.stream().filter(file -> file.depth() > 1 || file.folder()).map(file -> file.parts().getFirst())
                .distinct().sorted().collect(Collectors.joining(", "));
    }

    private static StoredFile stored(ZipFile zip, ZipEntry entry) {
        return new StoredFile(parts(entry.getName()), isFolder(entry), () -> {
            try (var in = zip.getInputStream(entry)) {
                return in.readAllBytes();
            }
        });
    }

    private static boolean isFolder(ZipEntry entry) {
        return entry.isDirectory() || entry.getName().endsWith("\\");
    }

    /** The names in a path, which some tools write with backslashes, a slash before it or a dot within. */
    private static List<String> parts(String path) {
        return Arrays.stream(path.replace('\\', '/').split("/")).filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
    }
}
