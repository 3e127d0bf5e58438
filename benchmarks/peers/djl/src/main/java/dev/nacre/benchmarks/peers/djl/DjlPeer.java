package dev.nacre.benchmarks.peers.djl;

import java.net.URISyntaxException;
import java.nio.file.Path;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Peer;
import dev.nacre.benchmarks.protocol.Predictor;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.benchmarks.protocol.Trainer;

/** DJL with its PyTorch engine. */
final class DjlPeer implements Peer {

    @Override
    public String name() {
        prepare();
        var engine = Engine.getInstance();
        return "DJL " + Engine.getDjlVersion() + " (" + engine.getEngineName() + " " + engine.getVersion() + ")";
    }

    @Override
    public Trainer trainer(Task task, InitialState state, int threads) {
        use(threads);
        return new DjlTrainer(task, state);
    }

    @Override
    public Predictor predictor(Task task, InitialState state, int rows, int threads) {
        use(threads);
        return new DjlPredictor(task, state);
    }

    @Override
    public void firstEpoch(Path mnist, int threads) {
        use(threads);
        FirstEpoch.run(mnist);
    }

    private static void use(int threads) {
        prepare();
        System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(threads));
        Engine.getInstance();
        // The property counts only when the engine loads, and a process may be asked for one and then for two.
        JniUtils.setNumThreads(threads);
    }

    /** What the engine reads when it loads: no downloads, one operation at a time, and a place for its libraries. */
    private static void prepare() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        System.setProperty("DJL_CACHE_DIR", cache().toString());
    }

    /** Beside the classes, so that a clean build takes it away. */
    private static Path cache() {
        try {
            var classes = DjlPeer.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(classes).resolveSibling("djl-cache");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the folder of these classes has an address that is no path", e);
        }
    }
}
