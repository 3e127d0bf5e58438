package dev.nacre.processor.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.nacre.processor.declare.AnnotationUse;
import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.expression.Formula;
import dev.nacre.processor.expression.FormulaCheck;
import dev.nacre.processor.expression.FormulaReader;
import dev.nacre.processor.expression.Interval;
import dev.nacre.processor.expression.Ranges;
import dev.nacre.processor.layer.LayerEntry.Feeds;
import dev.nacre.processor.layer.LayerEntry.Role;
import dev.nacre.processor.op.ScalarEvaluator;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.shape.Shape;

/**
 * {@code y[i] = f(x[i])} with the user's own f.
 *
 * @param text the formula, for summaries
 * @param function of variable 0, the input, and the trainable constants from 1 on
 * @param constants in the order of their variables
 */
record CustomActivation(String text, ScalarExpression function, List<TrainableConstant> constants) implements Layer {

    static final LayerEntry ENTRY = new LayerEntry("Activation", Role.ACTIVATION, Feeds.ONE, CustomActivation::read,
            List.of("@Activation(\"x * sigmoid(1.702 * x)\")",
                    "@Activation(value = \"a * x * sigmoid(b * x)\", trainable = {\"a = 1.1\", \"b = 1.702\"})",
                    "@Activation(\"where(x < 0, -log(1 - x), log(1 + x))\")",
                    "@Activation(\"x / sqrt(1 + x^2)\")",
                    "@Activation(value = \"sin(w * x) + log(cosh(x))\", trainable = \"w = 2\")"));

    /** What formulas call the input. */
    static final String INPUT = "x";

    private static final String WHY = "the value that the activation is applied to";
    private static final String ROUNDING = "Write it so that no intermediate result overflows: where(x < 20, f(x), x), or "
            + "tanh, sigmoid and softplus instead of exponentials.";

    CustomActivation {
        constants = List.copyOf(constants);
    }

    private static Optional<Layer> read(AnnotationUse use, Diagnostics diagnostics) {
        var constants = TrainableConstant.read(use, diagnostics);
        if (constants.isEmpty()) {
            return Optional.empty();
        }
        var names = Stream.concat(Stream.of(INPUT), constants.get().stream().map(TrainableConstant::name)).toList();
        return FormulaReader.read(use.text("value"), names, use.at("value"), diagnostics)
                .filter(formula -> makesSense(formula, constants.get(), use, diagnostics))
                .map(formula -> new CustomActivation(formula.onOneLine(), formula.stable(), constants.get()));
    }

    private static boolean makesSense(Formula formula, List<TrainableConstant> constants, AnnotationUse use,
            Diagnostics diagnostics) {
        var check = new FormulaCheck(formula, use.at("value"), diagnostics);
        var fixed = ranges(constants.stream().map(constant -> Interval.closed(constant.start(), constant.start())));
        boolean sound = allAreUsed(formula, constants, use, diagnostics) && check.hasSlope(0, WHY)
                && IntStream.rangeClosed(1, constants.size()).allMatch(i -> check.hasSlope(i, "which is trained"));
        if (!sound || !check.isDefined(fixed)) {
            return false;
        }
        check.warnOfConstants(fixed, ranges(constants.stream().map(_ -> Interval.REALS)));
        check.warnOfRounding(fixed, ROUNDING);
        return true;
    }

    private static List<Interval> ranges(Stream<Interval> constants) {
        return Stream.concat(Stream.of(Interval.REALS), constants).toList();
    }

    private static boolean allAreUsed(Formula formula, List<TrainableConstant> constants, AnnotationUse use,
            Diagnostics diagnostics) {
        var unused = IntStream.range(0, constants.size()).filter(i -> !formula.reads(i + 1)).boxed().toList();
        unused.forEach(i -> diagnostics.report(DiagnosticId.UNUSED_CONSTANT, use.at("trainable"),
                constants.get(i).name()));
        return unused.isEmpty();
    }

    @Override
    public String describe() {
        return text;
    }

    @Override
    public Shape outputShape(List<Shape> inputs, ShapeProblems problems) {
        return inputs.getFirst();
    }

    @Override
    public List<ParameterDefinition> parameters(List<Shape> inputs) {
        return constants.stream()
                .map(constant -> ParameterDefinition.factor(constant.name(), Shape.of(1), constant.start())).toList();
    }

    @Override
    public OptionalDouble rectifierSlope() {
        return response().rectifierSlope();
    }

    @Override
    public boolean saturates() {
        return response().saturates();
    }

    @Override
    public boolean clipsNegatives() {
        return response().clipsNegatives();
    }

    @Override
    public Readout readout() {
        return Readout.DECLARED;
    }

    /** As training starts. */
    private Response response() {
        return new Response(x -> new ScalarEvaluator(i -> i == 0 ? x : constants.get(i - 1).start(), _ -> 0, _ -> 0)
                .evaluate(function));
    }

    @Override
    public Interval range() {
        return Ranges.of(List.of()).of(function);
    }

    @Override
    public long flops(List<Shape> inputs) {
        return (long) Activation.operations(function) * inputs.getFirst().size();
    }

    @Override
    public Value lower(Tape tape, Lowering lowering, List<Value> inputs, List<Value> parameters) {
        var operands = new ArrayList<>(inputs);
        operands.addAll(parameters);
        return tape.elementwise(lowering.name(), function, operands.toArray(Value[]::new));
    }
}
