package dev.nacre.benchmarks.peers.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Step;
import dev.nacre.benchmarks.protocol.Tensor;

/** The nodes and initial values of a model file, one step after another. */
final class Graph {
    private static final float EPSILON = 1e-5f;

    private final GraphProto.Builder graph = GraphProto.newBuilder();
    private final InitialState state;

    Graph(InitialState state) {
        this.state = state;
    }

    void declareInput(int rows, List<Integer> shape) {
        TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder().addDim(dimension(rows));
        shape.forEach(size -> dimensions.addDim(dimension(size)));
        graph.addInput(ValueInfoProto.newBuilder().setName(ModelFile.INPUT)
                .setType(tensorOf(TypeProto.Tensor.newBuilder().setShape(dimensions))));
    }

    /** Makes what the last step gives the result; the runtime finds out its shape by itself. */
    void declareOutput() {
        graph.getNodeBuilder(graph.getNodeCount() - 1).setOutput(0, ModelFile.OUTPUT);
        graph.addOutput(ValueInfoProto.newBuilder().setName(ModelFile.OUTPUT)
                .setType(tensorOf(TypeProto.Tensor.newBuilder())));
    }

    GraphProto build(String name) {
        return graph.setName(name).build();
    }

    /** Adds the steps to what gives {@code value}, and returns the name of their result. */
    String addAll(List<Step> steps, String value) {
        String last = value;
        for (Step step : steps) {
            last = add(step, last);
        }
        return last;
    }

    private String add(Step step, String value) {
        return switch (step) {
            case Step.Dense dense -> append(node("Gemm", fresh(), value, weight(dense.name()), bias(dense.name()))
                    .addAttribute(integer("transB", 1)));
            case Step.Convolution convolution -> convolve(convolution, value);
            case Step.BatchNorm norm -> normalise(norm, value);
            case Step.Relu _ -> append(node("Relu", fresh(), value));
            // Only a training drops anything.
            case Step.Dropout _ -> value;
            case Step.MaxPool pool -> append(node("MaxPool", fresh(), value)
                    .addAttribute(integers("kernel_shape", pool.size(), pool.size()))
                    .addAttribute(integers("strides", pool.size(), pool.size())));
            case Step.GlobalAveragePool _ -> flatten(append(node("GlobalAveragePool", fresh(), value)));
            case Step.Flatten _ -> flatten(value);
            case Step.Residual residual -> {
                String body = addAll(residual.body(), value);
                yield append(node("Add", fresh(), body, value));
            }
        };
    }

    private String convolve(Step.Convolution step, String value) {
        NodeProto.Builder node = node("Conv", fresh(), value, weight(step.name()));
        if (step.bias()) {
            node.addInput(bias(step.name()));
        }
        int padding = step.padding();
        return append(node.addAttribute(integers("kernel_shape", step.kernel(), step.kernel()))
                .addAttribute(integers("strides", step.stride(), step.stride()))
                .addAttribute(integers("pads", padding, padding, padding, padding))
                .addAttribute(integer("group", step.groups())));
    }

    private String normalise(Step.BatchNorm step, String value) {
        String mean = constant(step.name() + ".mean", step.channels(), 0);
        String variance = constant(step.name() + ".variance", step.channels(), 1);
        return append(node("BatchNormalization", fresh(), value, weight(step.name()), bias(step.name()), mean, variance)
                .addAttribute(AttributeProto.newBuilder().setName("epsilon")
                        .setType(AttributeProto.AttributeType.FLOAT).setF(EPSILON)));
    }

    private String flatten(String value) {
        return append(node("Flatten", fresh(), value).addAttribute(integer("axis", 1)));
    }

    private String fresh() {
        return "value" + graph.getNodeCount();
    }

    private String append(NodeProto.Builder node) {
        graph.addNode(node);
        return node.getOutput(0);
    }

    private static NodeProto.Builder node(String operator, String output, String... inputs) {
        return NodeProto.newBuilder().setOpType(operator).setName(output + "." + operator).addOutput(output)
                .addAllInput(Arrays.asList(inputs));
    }

    private static AttributeProto.Builder integer(String name, long value) {
        return AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INT).setI(value);
    }

    private static AttributeProto.Builder integers(String name, long... values) {
        AttributeProto.Builder attribute = AttributeProto.newBuilder().setName(name)
                .setType(AttributeProto.AttributeType.INTS);
        for (long value : values) {
            attribute.addInts(value);
        }
        return attribute;
    }

    private String weight(String step) {
        return parameter(step + ".weight");
    }

    private String bias(String step) {
        return parameter(step + ".bias");
    }

    private String parameter(String name) {
        Tensor tensor = state.parameter(name);
        return initial(name, tensor.shape(), tensor.values());
    }

    private String constant(String name, int length, float value) {
        float[] values = new float[length];
        Arrays.fill(values, value);
        return initial(name, List.of(length), values);
    }

    private String initial(String name, List<Integer> shape, float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        TensorProto.Builder tensor = TensorProto.newBuilder().setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber()).setRawData(ByteString.copyFrom(bytes));
        shape.forEach(tensor::addDims);
        graph.addInitializer(tensor);
        return name;
    }

    private static TypeProto tensorOf(TypeProto.Tensor.Builder tensor) {
        return TypeProto.newBuilder().setTensorType(tensor.setElemType(TensorProto.DataType.FLOAT.getNumber())).build();
    }

    private static TensorShapeProto.Dimension.Builder dimension(int size) {
        return TensorShapeProto.Dimension.newBuilder().setDimValue(size);
    }
}
