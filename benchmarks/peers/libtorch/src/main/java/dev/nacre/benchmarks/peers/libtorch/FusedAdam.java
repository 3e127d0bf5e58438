package dev.nacre.benchmarks.peers.libtorch;

import java.util.function.UnaryOperator;

import org.bytedeco.pytorch.Dispatcher;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.OperatorHandle;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorType;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.Type;
import org.bytedeco.pytorch.global.torch;

/**
 * Adam in one pass over all parameters: PyTorch has the operation, and its C++ optimizer makes seven passes instead.
 */
final class FusedAdam implements Update {

    private final OperatorHandle operation = Dispatcher.singleton().findSchemaOrThrow("aten::_fused_adam_", "");
    private final Tensor[] parameters;
    private final IValue learned;
    private final IValue means;
    private final IValue squares;
    private final IValue none = new IValue(list());
    // One count for all of them: no parameter ever sits a step out.
    private final Tensor count = torch.zeros(new long[0]);
    private final IValue counts;
    private final Scalar one = new Scalar(1f);
    private final IValue rate;
    private final IValue firstBeta = new IValue(0.9);
    private final IValue secondBeta = new IValue(0.999);
    private final IValue epsilon = new IValue(1e-8);
    private final IValue zero = new IValue(0.0);
    private final IValue no = new IValue(false);
    private final IValue absent = new IValue();

    FusedAdam(TensorVector all, double rate) {
        this.rate = new IValue(rate);
        parameters = all.get();
        learned = each(parameter -> parameter);
        means = each(torch::zeros_like);
        squares = each(torch::zeros_like);
        counts = each(_ -> count);
    }

    private IValue each(UnaryOperator<Tensor> function) {
        var values = list();
        for (var parameter : parameters) {
            values.push_back(new IValue(function.apply(parameter)));
        }
        return new IValue(values);
    }

    private static GenericList list() {
        return new GenericList(new Type.TypePtr(TensorType.get()));
    }

    @Override
    public void forget() {
        for (var parameter : parameters) {
            parameter.mutable_grad().reset();
        }
    }

    @Override
    public void apply() {
        count.add_(one);
        operation.callBoxed(new IValueVector(learned, each(Tensor::grad), means, squares, none, counts, rate, firstBeta,
                secondBeta, zero, epsilon, no, no, absent, absent));
    }

    @Override
    public void close() {
        // All of it belongs to the training.
    }
}
