package dev.nacre.runtime.train;

import org.jspecify.annotations.Nullable;

import dev.nacre.runtime.metric.Accuracy;
import dev.nacre.runtime.model.OutputSpec;
import dev.nacre.runtime.model.Passes;
import dev.nacre.runtime.model.TrainingState;
import dev.nacre.runtime.parallel.Team;

/**
 * One training step as every member of the team runs it: bring my rows, run the pass, count what was right in my rows.
 * One object serves all steps, so that a step allocates nothing.
 */
final class TrainingStep implements Team.Task {

    // Counters of two members stand apart, so that they do not share a cache line.
    private static final int COUNTER_STRIDE = 16;

    private final Passes passes;
    private final TrainingState state;
    private final BatchLoader loader;
    private final int[] order;
    private final @Nullable OutputSpec judged;
    private final long[] correct;
    private int start;
    private int rows;

    TrainingStep(Passes passes, TrainingState state, BatchLoader loader, int[] order, int members) {
        this.passes = passes;
        this.state = state;
        this.loader = loader;
        this.order = order;
        this.judged = passes.spec().outputs().stream().filter(output -> Accuracy.defined(output.kind()))
                .findFirst().orElse(null);
        this.correct = new long[members * COUNTER_STRIDE];
    }

    /** Chooses the rows of the next step: those of {@code order[firstRow]} and after. */
    void choose(int firstRow, int count) {
        start = firstRow;
        rows = count;
        state.step++;
    }

    @Override
    public void run(Team.Member member) {
        int from = passes.firstRow(rows, member);
        int to = passes.endRow(rows, member);
        loader.fill(state.workspace, order, start, from, to);
        passes.train(state, rows, member);
        if (judged != null) {
            correct[member.part() * COUNTER_STRIDE] += correctRows(judged, from, to);
        }
    }

    private int correctRows(OutputSpec output, int from, int to) {
        int right = 0;
        for (int row = from; row < to; row++) {
            right += Accuracy.correctInTraining(output, state.workspace, row);
        }
        return right;
    }

    int rows() {
        return rows;
    }

    /**
     * The first judged output's fraction of correct predictions in the rows since the last call; NaN when no output has an
     * accuracy.
     */
    double takeAccuracy(long seenRows) {
        long right = 0;
        for (int i = 0; i < correct.length; i += COUNTER_STRIDE) {
            right += correct[i];
            correct[i] = 0;
        }
        return judged == null ? Double.NaN : (double) right / (seenRows * Accuracy.answersPerRow(judged));
    }
}
