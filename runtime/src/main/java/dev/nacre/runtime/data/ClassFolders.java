package dev.nacre.runtime.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The files of one folder for each class.
 *
 * @param place where the class folders are, for messages
 * @param files the images of each class, sorted by name
 */
record ClassFolders(String place, Map<String, List<StoredFile>> files) {

    static final String ENDINGS = "png, jpg, jpeg, bmp or gif";

    private static final Pattern IMAGE = Pattern.compile(".*\\.(png|jpg|jpeg|bmp|gif)");

    /** Sorts what was found below a place into classes, and refuses what is neither an image nor its folder. */
    static ClassFolders of(String place, List<StoredFile> found) {
        var classes = new TreeMap<String, List<StoredFile>>();
        var sorted = found.stream().filter(file -> !StoredFile.isLitter(file.parts()))
                .sorted(Comparator.comparing(file -> String.join("/", file.parts()))).toList();
        var folders = sorted.stream().filter(file -> file.depth() > 1 || file.folder())
                .map(file -> file.parts().getFirst()).distinct().toList();
        for (var file : sorted) {
            if (file.depth() > 1 || file.folder()) {
                var images = classes.computeIfAbsent(file.parts().getFirst(), name -> new ArrayList<>());
                if (file.depth() > 1) {
                    checkIsImage(place, file, folders);
                    images.add(file);
                }
            }
        }
        checkNotBeside(place, sorted, classes.isEmpty());
        return new ClassFolders(place, classes).checked();
    }

    private ClassFolders checked() {
        if (files.isEmpty()) {
            throw new InvalidDataException(
                    place + ": has no folders; one is expected for each class, which has the name "
                            + "of the class and holds its images.");
        }
        files.forEach((name, images) -> {
            if (images.isEmpty()) {
                throw new InvalidDataException(
                        place + "/" + name + ": this class folder is empty; put images of the class '"
                                + name + "' into it or remove it.");
            }
        });
        return this;
    }

    private static void checkIsImage(String place, StoredFile file, List<String> folders) {
        if (file.depth() > 2 || file.folder()) {
            throw new InvalidDataException(place + "/" + file.parts().getFirst() + ": has the folder '"
                    + file.parts().get(1)
                    + "' in it; the folder of a class holds nothing but images. If the classes are "
                    + "further down, choose the folder that has them: " + String.join(", ", folders) + ".");
        }
        if (!isImage(file.name())) {
            throw new InvalidDataException(place + "/" + String.join("/", file.parts())
                    + ": is no image by its name, which does not end in " + ENDINGS
                    + ". Convert it or put it elsewhere.");
        }
    }

    /** An image that nobody can give a class is a mistake; a list of the classes or a licence is not. */
    private static void checkNotBeside(String place, List<StoredFile> sorted, boolean alone) {
        for (var file : sorted) {
            if (file.depth() == 1 && !file.folder() && isImage(file.name())) {
                throw new InvalidDataException(place + "/" + file.name() + ": this image " + (alone
                        ? "is in no class folder; make a folder for each class and put the images of the class into it."
                        : "stands beside the class folders; put it into that of its class."));
            }
        }
    }

    private static boolean isImage(String name) {
        return IMAGE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** The classes in the order of their labels: as given, or else sorted. */
    List<String> classes(@Nullable List<String> given) {
        var found = ClassNames.sorted(files.keySet());
        if (given == null) {
            return found;
        }
        ClassNames.checkSame(place, found, given);
        return given;
    }
}
