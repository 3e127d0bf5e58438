package dev.nacre.benchmarks.protocol;

/** A system cannot do a workload at all: a row that says so, and no fault. */
public final class Unsupported extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With the reason as the table shall show it. */
    public Unsupported(String reason) {
        super(reason);
    }
}
