package dev.nacre.benchmarks.peers.libtorch;

import java.nio.file.Path;
import java.util.regex.Pattern;

import org.bytedeco.openblas.presets.openblas_nolapack;
import org.bytedeco.pytorch.global.torch;

import dev.nacre.benchmarks.protocol.Material;
import dev.nacre.benchmarks.protocol.Peer;
import dev.nacre.benchmarks.protocol.Predictor;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.benchmarks.protocol.Trainer;

/** PyTorch's C++ API, called through JavaCPP. */
final class LibtorchPeer implements Peer {

    private static final Pattern VERSION = Pattern.compile("TORCH_VERSION=([^,\\s]+)");

    private boolean ready;

    @Override
    public String name() {
        prepare();
        var version = VERSION.matcher(torch.show_config().getString());
        return version.find() ? "libtorch " + version.group(1) : "libtorch";
    }

    @Override
    public Trainer trainer(Task task, Material material, int threads) {
        use(threads);
        return new LibtorchTrainer(task, material);
    }

    @Override
    public Predictor predictor(Task task, Material material, int rows, int threads) {
        use(threads);
        return new LibtorchPredictor(task, material);
    }

    @Override
    public void firstEpoch(Path mnist, int threads) {
        use(threads);
        FirstEpoch.run(mnist);
    }

    private void use(int threads) {
        prepare();
        torch.set_num_threads(threads);
        // PyTorch does not pass its number on to OpenBLAS, which would take all processors.
        openblas_nolapack.blas_set_num_threads(threads);
    }

    /** Once, before PyTorch runs anything: later it refuses. */
    private void prepare() {
        if (!ready) {
            torch.set_num_interop_threads(1);
            ready = true;
        }
    }
}
