package dev.nacre.benchmarks.peers.dl4j;

import java.util.ArrayList;
import java.util.List;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.benchmarks.protocol.Trainer;

/** Training with the library's layers. */
final class GraphTrainer implements Trainer {

    private final ComputationGraph graph;
    private final INDArray initial;
    private final List<INDArray[]> inputs = new ArrayList<>();
    private final List<INDArray[]> targets = new ArrayList<>();

    GraphTrainer(Task task, InitialState state) {
        graph = Network.forTraining(task, state);
        initial = graph.params().dup();
        state.inputs().forEach(batch -> inputs.add(new INDArray[] {Values.of(batch)}));
        int outputs = Network.outputs(task);
        state.targets().forEach(batch -> targets.add(new INDArray[] {Values.targets(task, outputs, batch)}));
    }

    @Override
    public void reset() {
        graph.params().assign(initial);
        INDArray state = graph.getUpdater(true).getUpdaterStateViewArray();
        if (state != null) {
            state.assign(0);
        }
        graph.getConfiguration().setIterationCount(0);
    }

    @Override
    public void step(int batch) {
        graph.fit(inputs.get(batch), targets.get(batch));
    }

    @Override
    public float loss() {
        return (float) graph.score();
    }

    @Override
    public void close() {
        graph.close();
    }
}
