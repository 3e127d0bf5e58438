package dev.nacre.runtime.model;

import org.jspecify.annotations.Nullable;

/**
 * The root of every exception that this runtime throws on purpose; its message says what is wrong, where, and what to
 * do.
 */
public class NacreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception without a cause. */
    public NacreException(String message) {
        super(message);
    }

    /** Makes an exception that keeps the failure below it. */
    public NacreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
