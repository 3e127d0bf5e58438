package dev.nacre.processor.layer;

import java.util.ArrayList;
import java.util.List;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

import static dev.nacre.processor.op.ScalarExpression.constant;
import static dev.nacre.processor.op.ScalarExpression.variable;

/**
 * One way through a pyramid: a convolution, then batch norm and relu where they are wanted.
 *
 * @param name of its parameters
 */
record PyramidBranch(String name, Convolution convolution, boolean norm, boolean relu) {

    private static final BatchNorm NORM = new BatchNorm(0.1, 1e-5, true);

    List<ParameterDefinition> parameters(Shape grid) {
        var parameters = new ArrayList<>(convolution.parameters(List.of(grid)));
        if (norm) {
            parameters.addAll(NORM.parameters(List.of(Shape.of(convolution.filters()))));
        }
        return parameters.stream().map(parameter -> parameter.named(name + "." + parameter.name())).toList();
    }

    /** On a row, which is a grid of one position, the convolution is a product. */
    Value lower(Tape tape, Layer.Lowering lowering, Value x, List<Value> parameters) {
        var part = lowering.part(Character.toUpperCase(name.charAt(0)) + name.substring(1));
        int own = convolution.bias() ? 2 : 1;
        var sum = x.shape().rank() == 1 ? product(tape, part, x, parameters)
                : convolution.lower(tape, part, List.of(x), parameters.subList(0, own));
        var normal = norm
                ? NORM.lower(tape, part.part("Norm"), List.of(sum), parameters.subList(own, parameters.size()))
                : sum;
        return relu ? tape.elementwise(part.name() + "Relu", variable(0).atLeast(constant(0)), normal) : normal;
    }

    private Value product(Tape tape, Layer.Lowering part, Value x, List<Value> parameters) {
        var product = tape.apply(new Op.Linear(), part.name() + "Product", x, parameters.getFirst());
        return convolution.bias()
                ? tape.elementwise(part.name(), variable(0).plus(variable(1)), product, parameters.get(1))
                : product;
    }
}
