package dev.nacre.runtime.report;

import java.io.PrintStream;
import java.util.Locale;

import dev.nacre.runtime.train.EpochResult;
import dev.nacre.runtime.train.TrainingListener;
import dev.nacre.runtime.train.TrainingOptions;
import dev.nacre.runtime.train.TrainingStart;

/**
 * Shows a training as it goes: on a terminal a bar for each epoch with step, loss and samples per second, redrawn at
 * most ten times a second; elsewhere one plain line at the end of each epoch.
 */
public final class ProgressBarListener implements TrainingListener {

    private static final long REDRAW_NANOS = 100_000_000;
    private static final int BAR_WIDTH = 24;
    private static final int LINE_WIDTH = 79;

    private final PrintStream out;
    private final boolean terminal;
    private TrainingStart start = new TrainingStart("", 0, 0, 1, 1);
    private int epoch;
    private long epochBegan;
    private long lastDrawn;
    private long rows;
    private double lossSum;

    /**
     * Shows progress on a stream.
     *
     * @param out where to
     * @param terminal whether the stream can go back to the start of a line
     */
    public ProgressBarListener(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Shows progress on standard error, so that standard output stays free for results. */
    public static ProgressBarListener onStandardError() {
        return new ProgressBarListener(System.err, TrainingOptions.onTerminal());
    }

    @Override
    public void onTrainingStart(TrainingStart training) {
        start = training;
        out.printf(Locale.ROOT, "%s: %,d rows, %d epochs of %,d steps, %d %s%n", start.network(), start.rows(),
                start.epochs(), start.stepsPerEpoch(), start.threads(), start.threads() == 1 ? "thread" : "threads");
    }

    @Override
    public void onEpochStart(int number) {
        epoch = number;
        epochBegan = System.nanoTime();
        lastDrawn = epochBegan;
        rows = 0;
        lossSum = 0;
    }

    @Override
    public void onStep(int step, int count, float loss) {
        rows += count;
        lossSum += (double) loss * count;
        if (terminal) {
            long now = System.nanoTime();
            if (now - lastDrawn >= REDRAW_NANOS) {
                lastDrawn = now;
                draw(step, now);
            }
        }
    }

    private void draw(int step, long now) {
        int done = (int) ((long) BAR_WIDTH * step / start.stepsPerEpoch());
        var bar = "#".repeat(done) + ".".repeat(BAR_WIDTH - done);
        overwrite(
                String.format(Locale.ROOT, "epoch %d/%d [%s] %d/%d  loss %.4f  %,.0f samples/s", epoch, start.epochs(),
                        bar, step, start.stepsPerEpoch(), lossSum / rows, rows * 1e9 / (now - epochBegan)));
        out.flush();
    }

    @Override
    public void onEpochEnd(EpochResult result) {
        if (terminal) {
            overwrite(result.toString());
            out.println();
        } else {
            out.println(result);
        }
    }

    /** Writes over the line; spaces wipe what the longer line before has left. */
    private void overwrite(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, LINE_WIDTH - line.length())));
    }
}
