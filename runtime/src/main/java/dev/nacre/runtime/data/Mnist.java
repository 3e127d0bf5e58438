package dev.nacre.runtime.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The MNIST digits, 28 x 28 grey pixels from 0 to 1 and ten classes, or any data set kept in four files of the same
 * names.
 *
 * @param train 60,000 rows
 * @param test 10,000 rows
 */
public record Mnist(Dataset train, Dataset test) {

    private static final float SCALE = 1 / 255f;

    /**
     * Reads train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte, each
     * plain or with .gz at its end.
     *
     * @throws InvalidDataException when a file is missing or damaged
     */
    public static Mnist load(Path directory) {
        return new Mnist(trainingPart(directory), testPart(directory));
    }

    /**
     * Reads the training files only, as {@link #load} does.
     *
     * @throws InvalidDataException when one is missing or damaged
     */
    public static Dataset trainingPart(Path directory) {
        return part(directory, "train");
    }

    /**
     * Reads the test files only, as {@link #load} does.
     *
     * @throws InvalidDataException when one is missing or damaged
     */
    public static Dataset testPart(Path directory) {
        return part(directory, "t10k");
    }

    private static Dataset part(Path directory, String prefix) {
        return IdxReader.dataset(find(directory, prefix + "-images", "idx3-ubyte"),
                find(directory, prefix + "-labels", "idx1-ubyte"), SCALE);
    }

    private static Path find(Path directory, String name, String ending) {
        var names = List.of(name + "-" + ending, name + "-" + ending + ".gz", name + "." + ending,
                name + "." + ending + ".gz");
        return names.stream().map(directory::resolve).filter(Files::isRegularFile).findFirst()
                .orElseThrow(() -> new InvalidDataException(
                        directory + ": has none of the files " + String.join(", ", names)
                                + "; one of them is expected."));
    }
}
