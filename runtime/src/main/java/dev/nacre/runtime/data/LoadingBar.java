package dev.nacre.runtime.data;

import java.io.PrintStream;
import java.util.Locale;

import dev.nacre.runtime.train.TrainingOptions;

/** Shows how far a long load is: on a terminal a bar, redrawn at most ten times a second; elsewhere one line at the end. */
final class LoadingBar {

    private static final long REDRAW_NANOS = 100_000_000;
    private static final int BAR_WIDTH = 24;
    private static final int LINE_WIDTH = 79;

    private final PrintStream out;
    private final boolean terminal;
    private final String place;
    private final int total;
    private long lastDrawn = System.nanoTime();

    LoadingBar(PrintStream out, boolean terminal, String place, int total) {
        this.out = out;
        this.terminal = terminal;
        this.place = place;
        this.total = total;
    }

    static LoadingBar onStandardError(String place, int total) {
        return new LoadingBar(System.err, TrainingOptions.onTerminal(), place, total);
    }

    /** Says how many are read; only one thread may call it. */
    void show(int done) {
        if (terminal) {
            long now = System.nanoTime();
            if (now - lastDrawn >= REDRAW_NANOS) {
                lastDrawn = now;
                int filled = (int) ((long) BAR_WIDTH * done / total);
                overwrite(String.format(Locale.ROOT, "%s [%s%s] %,d/%,d images", place, "#".repeat(filled),
                        ".".repeat(BAR_WIDTH - filled), done, total));
                out.flush();
            }
        }
    }

    /** Says what was read. */
    void end(String what) {
        var line = String.format(Locale.ROOT, "%s: %,d %s, %s", place, total,
                total == 1 ? "image" : "images", what);
        if (terminal) {
            overwrite(line);
            out.println();
        } else {
            out.println(line);
        }
    }

    private void overwrite(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, LINE_WIDTH - line.length())));
    }
}
