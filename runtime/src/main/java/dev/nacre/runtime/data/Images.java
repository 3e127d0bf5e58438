package dev.nacre.runtime.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.nacre.runtime.train.TrainingOptions;

/**
 * Reads images that lie in one folder for each class, {@code ROOT/CLASS/*.png}, in a folder or a zip file.
 * {@snippet :
 * Images images = Images.rgb(32, 32);
 * Dataset training = images.zip(Path.of("cifar.zip"), "train");
 * Dataset test = images.classNames(training.classNames()).zip(Path.of("cifar.zip"), "test");
 * float[] probabilities = model.predict(images.read(Path.of("cat.jpg")));
 * }
 *
 * <p>
 * Files end in png, jpg, jpeg, bmp or gif, of which the first picture is taken. Each becomes height x width x channels
 * numbers from 0 to 1, line after line, the channels of a pixel side by side, as {@code @Input({height, width, channels})}
 * takes them. A sample of b bits is divided by 2^b - 1; no colour profile and no rotation written beside the pixels is applied. Where
 * an image has other channels than asked for, grey is repeated as red, green and blue, colour becomes grey by
 * 0.299 red + 0.587 green + 0.114 blue (ITU-R BT.601, as in Pillow and OpenCV), an image without opacity is opaque, and opacity
 * that is not asked for is dropped.
 *
 * <p>
 * Classes are sorted, by number where all are whole numbers (torchvision and Keras sort them as text), and within a class
 * the files by name. Names stay with the dataset and stand in its evaluations. Hidden files, {@code __MACOSX}, {@code Thumbs.db}
 * and {@code desktop.ini} are passed over. Needs no screen. A reader does not change: each setting gives a new one.
 */
public final class Images {

    private final ImageForm form;
    private final @Nullable List<String> classNames;
    private final int threads;
    private final boolean progress;

    private Images(ImageForm form, @Nullable List<String> classNames, int threads, boolean progress) {
        this.form = form;
        this.classNames = classNames;
        this.threads = threads;
        this.progress = progress;
    }

    /** Images of one channel. */
    public static Images grey(int height, int width) {
        return of(List.of(height, width, 1));
    }

    /** Images of red, green and blue. */
    public static Images rgb(int height, int width) {
        return of(List.of(height, width, 3));
    }

    /** Images of red, green, blue and opacity. */
    public static Images rgba(int height, int width) {
        return of(List.of(height, width, 4));
    }

    /**
     * Images as a network takes them.
     *
     * @param shape height, width and channels, such as {@code model.strokes().inputShapes().getFirst()} of the first layer
     * @throws IllegalArgumentException when these are not three, a side is less than 1, or channels are not 1, 3 or 4
     */
    public static Images of(List<Integer> shape) {
        if (shape.size() != 3) {
            throw new IllegalArgumentException("an image has height, width and channels, not the shape " + shape);
        }
        return new Images(new ImageForm(shape.get(0), shape.get(1), shape.get(2), ImageFit.REFUSE), null,
                Runtime.getRuntime().availableProcessors(), TrainingOptions.defaults().showsProgress());
    }

    /**
     * Brings images of other sizes to the one asked for, each side by its own factor; without this, or {@link #crop} or
     * {@link #cover}, they are refused. Stretching is bilinear; shrinking takes the mean under a triangle that is as wide as
     * what it replaces, as in Pillow.
     */
    public Images resize() {
        return fit(ImageFit.RESIZE);
    }

    /** Cuts the middle out of larger images; smaller ones are refused. */
    public Images crop() {
        return fit(ImageFit.CROP);
    }

    /** Resizes, without distorting, until an image covers the size asked for, and cuts the middle out. */
    public Images cover() {
        return fit(ImageFit.COVER);
    }

    private Images fit(ImageFit fit) {
        return new Images(new ImageForm(form.height(), form.width(), form.channels(), fit), classNames, threads,
                progress);
    }

    /**
     * Fixes the classes and their order, as a test set needs in order to mean the same as the training set: a class
     * without a folder, or a folder without a class, is then refused. If not set, the folders are the classes.
     */
    public Images classNames(List<String> names) {
        return new Images(form, List.copyOf(names), threads, progress);
    }

    /** Sets how many threads read, the caller included; all processors if not set. The result is the same. */
    public Images threads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + count);
        }
        return new Images(form, classNames, count, progress);
    }

    /**
     * Sets whether to show progress on standard error. If not set: what the system property
     * {@value dev.nacre.runtime.train.TrainingOptions#PROGRESS_PROPERTY} says, and without it only on a terminal.
     */
    public Images progress(boolean wanted) {
        return new Images(form, classNames, threads, wanted);
    }

    /**
     * Reads a folder of class folders.
     *
     * @throws InvalidDataException naming the file or folder when it is missing, has no class folders, a class folder is
     *         empty or holds anything but images, classes are not those expected, or an image is damaged or of another
     *         size
     */
    public Dataset folder(Path root) {
        return load(ImageFolder.find(root));
    }

    /** As {@link #zip(Path, String)}, from class folders that nothing is around, or one folder that holds them all. */
    public Dataset zip(Path file) {
        return zip(file, "");
    }

    /**
     * Reads class folders in a zip file.
     *
     * @param file the zip file
     * @param folder the folder in it that has the class folders, as {@code train} or {@code data/train}; one folder around
     *        everything may be left out
     * @throws InvalidDataException as {@link #folder}, and when the zip file is damaged or has no such folder
     */
    public Dataset zip(Path file, String folder) {
        return ImageZip.open(file, folder, this::load);
    }

    private Dataset load(ClassFolders folders) {
        return new ImageLoader(folders, folders.classes(classNames), form).load(threads, progress);
    }

    /**
     * Reads one image, as a prediction takes it.
     *
     * @throws InvalidDataException naming the file when it is missing, damaged, no image or of another size
     */
    public float[] read(Path file) {
        try {
            return ImageDecoder.decode(Files.readAllBytes(file), file.toString(), form);
        } catch (NoSuchFileException e) {
            throw new InvalidDataException(file + ": does not exist; an image is expected.", e);
        } catch (IOException e) {
            throw new InvalidDataException(file + ": cannot be read (" + e.getMessage() + ").", e);
        }
    }
}
