package dev.nacre.benchmarks.peers.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions.ExecutionMode;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import ai.onnxruntime.TensorInfo;

import dev.nacre.benchmarks.protocol.Predictor;
import dev.nacre.benchmarks.protocol.Tensor;

/** A session with its inputs in direct buffers and one output tensor, which every call fills anew. */
final class OnnxPredictor implements Predictor {
    private final OrtSession session;
    private final List<Map<String, OnnxTensor>> inputs = new ArrayList<>();
    private final Map<String, OnnxTensor> output;
    private final FloatBuffer result;

    OnnxPredictor(byte[] model, List<Tensor> batches, int threads) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try {
            session = environment.createSession(model, options(threads));
            for (Tensor batch : batches) {
                FloatBuffer values = direct(batch.values().length).put(batch.values()).flip();
                inputs.add(Map.of(ModelFile.INPUT, OnnxTensor.createTensor(environment, values, batch.sizes())));
            }
            long[] shape = outputShape();
            result = direct(Math.toIntExact(shape[0] * shape[1]));
            output = Map.of(ModelFile.OUTPUT, OnnxTensor.createTensor(environment, result, shape));
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not take the model", e);
        }
    }

    private static OrtSession.SessionOptions options(int threads) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(ExecutionMode.SEQUENTIAL);
        options.setOptimizationLevel(OptLevel.ALL_OPT);
        return options;
    }

    private long[] outputShape() throws OrtException {
        for (NodeInfo output : session.getOutputInfo().values()) {
            if (output.getInfo() instanceof TensorInfo tensor) {
                return tensor.getShape();
            }
        }
        throw new IllegalStateException("the model has no output tensor");
    }

    private static FloatBuffer direct(int length) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(length, Float.BYTES)).order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    @Override
    public void predict(int batch) {
        try {
            session.run(inputs.get(batch), output).close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed to predict", e);
        }
    }

    @Override
    public float[] outputs() {
        float[] values = new float[result.capacity()];
        result.get(0, values);
        return values;
    }

    @Override
    public void close() {
        for (Map<String, OnnxTensor> input : inputs) {
            input.values().forEach(OnnxTensor::close);
        }
        output.values().forEach(OnnxTensor::close);
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed to close its session", e);
        }
    }
}
