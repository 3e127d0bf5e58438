package dev.nacre.benchmarks.compare;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The processes: new ones for each match, or some that are kept. */
final class Workers implements AutoCloseable {

    private final Path logs;
    private final boolean keeps;
    private final Map<String, Worker> kept = new HashMap<>();

    /** With a folder for what they say besides answers. */
    Workers(Path logs, boolean keeps) {
        this.logs = logs;
        this.keeps = keeps;
    }

    /** A process that waits for a request. */
    Worker take(Competitor competitor, Assignment assignment) {
        var worker = kept.remove(key(competitor, assignment));
        if (worker != null) {
            return worker;
        }
        if (competitor.isOwn()) {
            endOwn();
        }
        return new Worker(competitor, assignment.threads(), log(competitor, assignment.threads()));
    }

    /** A process that does one thing by itself. */
    Worker start(Competitor competitor, int threads, String... arguments) {
        return new Worker(competitor, threads, log(competitor, threads), arguments);
    }

    /** Keeps it for the next workload, or ends it. */
    void giveBack(Worker worker, Assignment assignment) {
        if (keeps) {
            kept.put(key(worker.competitor(), assignment), worker);
        } else {
            worker.close();
        }
    }

    /**
     * What a process can be used for again. Peers do any workload with as many threads, for their libraries size their pools once.
     * Nacre does the same workload with more threads; what HotSpot learnt from one network decides how it compiles the next.
     */
    private static String key(Competitor competitor, Assignment assignment) {
        return competitor.isOwn()
                ? Competitor.OWN + "-" + assignment.task().name() + "-" + assignment.rows()
                : competitor.name() + "-" + assignment.threads();
    }

    private void endOwn() {
        kept.values().removeIf(worker -> {
            boolean own = worker.competitor().isOwn();
            if (own) {
                worker.close();
            }
            return own;
        });
    }

    private Path log(Competitor competitor, int threads) {
        return logs.resolve(competitor.name() + "-" + threads + ".log");
    }

    @Override
    public void close() {
        kept.values().forEach(Worker::close);
    }
}
