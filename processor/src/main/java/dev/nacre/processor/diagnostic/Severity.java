package dev.nacre.processor.diagnostic;

/** How bad it is. */
public enum Severity {
    /** No model is generated. */
    ERROR,
    /** Legal but unwise; can be silenced. */
    WARNING
}
