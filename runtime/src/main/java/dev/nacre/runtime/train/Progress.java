package dev.nacre.runtime.train;

/** Remembers the best loss so far and how long it has been waiting for a better one. */
final class Progress {

    private final double minimumImprovement;
    private double best = Double.POSITIVE_INFINITY;
    private int waiting;

    /**
     * Starts without a loss.
     *
     * @param minimumImprovement fraction of the best loss by which a loss has to be below it to be better
     */
    Progress(double minimumImprovement) {
        this.minimumImprovement = minimumImprovement;
    }

    /** Takes the loss of an epoch and tells how many epochs it has been waiting now. */
    int waited(double loss) {
        // Of the magnitude, so that a loss below zero also has to fall.
        if (best == Double.POSITIVE_INFINITY || loss < best - minimumImprovement * Math.abs(best)) {
            best = loss;
            waiting = 0;
        } else {
            waiting++;
        }
        return waiting;
    }

    void stopWaiting() {
        waiting = 0;
    }
}
