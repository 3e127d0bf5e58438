package dev.nacre.runtime.data;

import java.io.IOException;
import java.util.List;

/**
 * A file or folder below the place that was asked for.
 *
 * @param parts names of the folders down to it, then its own
 * @param folder whether it is a folder
 * @param content how to read it
 */
record StoredFile(List<String> parts, boolean folder, Content content) {

    /** Reads the bytes of a file, wherever they are. */
    @FunctionalInterface
    interface Content {

        /** All bytes. */
        byte[] read() throws IOException;
    }

    StoredFile {
        parts = List.copyOf(parts);
    }

    String name() {
        return parts.getLast();
    }

    /** How many folders it is below the place, itself included. */
    int depth() {
        return parts.size();
    }

    /** The same seen from a folder further down. */
    StoredFile below(int folders) {
        return new StoredFile(parts.subList(folders, parts.size()), folder, content);
    }

    /** What systems leave behind and nobody means: hidden files, those of macOS in zips, caches of Windows. */
    static boolean isLitter(List<String> parts) {
        return parts.stream().anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"))
                || parts.getLast().equalsIgnoreCase("Thumbs.db") || parts.getLast().equalsIgnoreCase("desktop.ini");
    }
}
