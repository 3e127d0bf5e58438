package dev.nacre.runtime.parallel;

/**
 * Unwinds the members that wait for one that has failed; it never leaves {@link Team#run}.
 */
final class BrokenTeamException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenTeamException() {
        super("another member of the team has failed", null, false, false);
    }
}
