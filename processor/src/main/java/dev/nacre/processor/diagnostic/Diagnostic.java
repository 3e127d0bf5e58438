package dev.nacre.processor.diagnostic;

/**
 * One thing to say about one place.
 *
 * @param message what is wrong
 * @param hint what to do about it
 */
public record Diagnostic(DiagnosticId id, SourceRef where, String message, String hint) {

    @Override
    public String toString() {
        return "[" + id.code() + "] " + message + "\n  " + hint;
    }
}
