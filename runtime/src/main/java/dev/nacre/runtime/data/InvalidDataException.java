package dev.nacre.runtime.data;

import org.jspecify.annotations.Nullable;

import dev.nacre.runtime.model.NacreException;

/**
 * Data that cannot be used: wrong row lengths, numbers that are not finite, labels out of range, damaged files. The
 * message names file, row and column as far as there are any, and what was expected. Rows of arrays are counted from 0,
 * lines of files from 1.
 */
public final class InvalidDataException extends NacreException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception without a cause. */
    public InvalidDataException(String message) {
        super(message);
    }

    /** Makes an exception that keeps the failure below it. */
    public InvalidDataException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
