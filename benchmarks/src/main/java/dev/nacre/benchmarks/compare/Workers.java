package dev.nacre.benchmarks.compare;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The processes: new ones for each work, or some that are kept. */
final class Workers implements AutoCloseable {

    private final Path logs;
    private final boolean keepsPeers;
    private final Map<String, Worker> kept = new HashMap<>();

    /** With a folder for what they say besides answers. */
    Workers(Path logs, boolean keepsPeers) {
        this.logs = logs;
        this.keepsPeers = keepsPeers;
    }

    /** A process that waits for a request. */
    Worker take(Competitor competitor, int threads) {
        var worker = kept.remove(key(competitor, threads));
        return worker == null ? new Worker(competitor, threads, log(competitor, threads)) : worker;
    }

    /** A process that does one thing by itself. */
    Worker start(Competitor competitor, int threads, String... arguments) {
        return new Worker(competitor, threads, log(competitor, threads), arguments);
    }

    /** Keeps it for the next work, or ends it. */
    void giveBack(Worker worker, int threads) {
        // What HotSpot learnt from one network decides how it compiles the next, so Nacre's never stays.
        if (keepsPeers && !worker.competitor().isOwn()) {
            kept.put(key(worker.competitor(), threads), worker);
        } else {
            worker.close();
        }
    }

    private Path log(Competitor competitor, int threads) {
        return logs.resolve(key(competitor, threads) + ".log");
    }

    private static String key(Competitor competitor, int threads) {
        return competitor.name() + "-" + threads;
    }

    @Override
    public void close() {
        kept.values().forEach(Worker::close);
    }
}
