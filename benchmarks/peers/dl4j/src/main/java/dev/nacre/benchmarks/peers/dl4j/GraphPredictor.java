package dev.nacre.benchmarks.peers.dl4j;

import java.util.ArrayList;
import java.util.List;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Predictor;
import dev.nacre.benchmarks.protocol.Task;

/** Prediction with the library's layers. */
final class GraphPredictor implements Predictor {

    private final ComputationGraph graph;
    private final List<INDArray> inputs = new ArrayList<>();
    private @Nullable INDArray output;

    GraphPredictor(Task task, InitialState state) {
        graph = Network.forPrediction(task, state);
        state.inputs().forEach(batch -> inputs.add(Values.of(batch)));
    }

    @Override
    public void predict(int batch) {
        output = graph.outputSingle(false, inputs.get(batch));
    }

    @Override
    public float[] outputs() {
        if (output == null) {
            throw new IllegalStateException("nothing has been predicted yet");
        }
        return output.data().asFloat();
    }

    @Override
    public void close() {
        graph.close();
    }
}
