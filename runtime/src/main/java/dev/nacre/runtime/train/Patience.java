package dev.nacre.runtime.train;

/** Waits for a better epoch, as long as the user is ready to. */
final class Patience {

    private final EarlyStopping rule;
    private final Progress progress;
    private boolean over;

    Patience(EarlyStopping rule) {
        this.rule = rule;
        this.progress = new Progress(rule.minimumImprovement());
    }

    /** Takes what an epoch brought; tells whether to stop. */
    boolean isOverAfter(EpochResult result) {
        over = progress.waited(result.decidingLoss()) >= rule.patience();
        return over;
    }

    /** What came of the training. */
    StopReason ending(int last, int best) {
        var kept = "; the model holds the parameters of epoch " + best + ", the best.";
        return over
                ? new StopReason(StopReason.Kind.STOPPED_EARLY, best,
                        "Stopped after epoch " + last + ": no improvement in "
                                + epochs(rule.patience()) + kept)
                : new StopReason(StopReason.Kind.ALL_EPOCHS, best, "All " + epochs(last) + " are done" + kept);
    }

    private static String epochs(int count) {
        return count == 1 ? "1 epoch" : count + " epochs";
    }
}
