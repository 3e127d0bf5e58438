package dev.nacre.benchmarks.peers.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Task;

/** Writes a network as an ONNX model file with a fixed number of rows, so that the runtime can plan its memory once. */
final class ModelFile {
    static final String INPUT = "input";
    static final String OUTPUT = "output";
    // Any runtime of the last years knows these versions, and the operators here are the same in later ones.
    private static final int OPERATORS = 17;
    private static final int FORMAT = 8;

    private ModelFile() {}

    static byte[] of(Task task, InitialState state, int rows) {
        Graph graph = new Graph(state);
        graph.declareInput(rows, task.input());
        graph.addAll(task.steps(), INPUT);
        graph.declareOutput();
        return ModelProto.newBuilder().setIrVersion(FORMAT).setProducerName("nacre-benchmarks")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATORS))
                .setGraph(graph.build(task.name())).build().toByteArray();
    }
}
