package dev.nacre.runtime.io;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.nacre.runtime.model.NacreException;

/**
 * A model file that cannot be read, written or trusted; the message names the file, what is wrong with it and what was
 * expected.
 */
public final class ModelFileException extends NacreException {

    private static final long serialVersionUID = 1L;

    /**
     * Tells of a problem found in a file.
     *
     * @param file the file
     * @param problem what is wrong, and what was expected
     */
    public ModelFileException(Path file, String problem) {
        this(file, problem, null);
    }

    /**
     * Tells of a problem with a failure below it.
     *
     * @param file the file
     * @param problem what is wrong, and what was expected
     * @param cause the failure below, if any
     */
    public ModelFileException(Path file, String problem, @Nullable Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
