package dev.nacre.runtime.io;

/**
 * A text that is not JSON, with the place where it stops being so.
 */
final class JsonException extends Exception {

    private static final long serialVersionUID = 1L;

    JsonException(String problem, int position) {
        super(problem + " at character " + position);
    }
}
