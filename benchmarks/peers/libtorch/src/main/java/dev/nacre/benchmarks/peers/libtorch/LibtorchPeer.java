package dev.nacre.benchmarks.peers.libtorch;

import java.nio.file.Path;
import java.util.regex.Pattern;

import org.bytedeco.openblas.presets.openblas_nolapack;
import org.bytedeco.pytorch.global.torch;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Peer;
import dev.nacre.benchmarks.protocol.Predictor;
import dev.nacre.benchmarks.protocol.Step;
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
    public Trainer trainer(Task task, InitialState state, int threads) {
        use(threads, task);
        return new LibtorchTrainer(task, state);
    }

    @Override
    public Predictor predictor(Task task, InitialState state, int rows, int threads) {
        use(threads, task);
        return new LibtorchPredictor(task, state);
    }

    @Override
    public void firstEpoch(Path mnist, int threads) {
        use(1, threads);
        FirstEpoch.run(mnist);
    }

    /**
     * PyTorch and its OpenBLAS have a pool of threads each, which take the cores from one another: with both of two threads some
     * networks are a hundred times slower than with one. Convolutions run on PyTorch's own, large products in OpenBLAS.
     */
    private void use(int threads, Task task) {
        boolean convolves = task.steps().stream().anyMatch(Step.Convolution.class::isInstance);
        use(convolves ? threads : 1, convolves ? 1 : threads);
    }

    private void use(int threads, int productThreads) {
        prepare();
        torch.set_num_threads(threads);
        // PyTorch does not pass its number on to OpenBLAS, which would take all processors.
        openblas_nolapack.blas_set_num_threads(productThreads);
    }

    /** Once, before PyTorch runs anything: later it refuses. */
    private void prepare() {
        if (!ready) {
            torch.set_num_interop_threads(1);
            ready = true;
        }
    }
}
