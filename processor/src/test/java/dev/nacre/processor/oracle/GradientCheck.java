package dev.nacre.processor.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarEvaluator;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Program;
import dev.nacre.processor.plan.Program.ParameterValues;
import dev.nacre.processor.train.Optimizer;

/**
 * Central differences of a program's mean loss against the gradients it computes, in double precision.
 *
 * @param program a training program
 * @param optimizer whose update the program runs
 * @param given what it starts from; away from bends, which random numbers are
 */
public record GradientCheck(Program program, Optimizer optimizer, Moment moment, Map<Value, double[]> given) {

    private static final double STEP = 1e-6;
    private static final double TOLERANCE = 1e-7;
    private static final int MOST_ELEMENTS = 40;

    /** What differs, in words; nothing when all is well. */
    public List<String> differences() {
        var after = PlanInterpreter.run(program.steps(), moment, given);
        var differences = new ArrayList<String>();
        for (var parameter : program.ends().parameters()) {
            var update = updateOf(parameter);
            var gradient = after.getOrDefault(update.operands().get(1), new double[0]);
            if (Arrays.stream(gradient).allMatch(number -> number == 0)) {
                differences.add("the gradient of " + parameter.value() + " is zero, which checks nothing");
            }
            check(parameter, gradient, differences);
            checkPenalties(parameter, update, after, differences);
        }
        return differences;
    }

    private Step updateOf(ParameterValues parameter) {
        return program.steps().stream()
                .filter(step -> step.op() instanceof Op.Update && step.result().equals(parameter.value())).findFirst()
                .orElseThrow(() -> new AssertionError("nothing updates " + parameter.value()));
    }

    private void check(ParameterValues parameter, double[] gradient, List<String> differences) {
        for (int element : elements(gradient.length)) {
            double slope = (lossAt(parameter.value(), element, STEP) - lossAt(parameter.value(), element, -STEP))
                    / (2 * STEP);
            if (!(Math.abs(slope - gradient[element]) <= TOLERANCE * (1 + Math.abs(slope)))) {
                differences.add("gradient of %s[%d] is %s, differences give %s".formatted(parameter.value().name(), element,
                        gradient[element], slope));
            }
        }
    }

    /** Evenly spread over the tensor, its last element among them. */
    private static int[] elements(int length) {
        int count = Math.min(length, MOST_ELEMENTS);
        return IntStream.rangeClosed(1, count).map(i -> (int) ((long) i * length / count) - 1).toArray();
    }

    private double lossAt(Value parameter, int element, double step) {
        var moved = new HashMap<>(given);
        var numbers = moved.getOrDefault(parameter, new double[0]).clone();
        numbers[element] += step;
        moved.put(parameter, numbers);
        var losses = PlanInterpreter.run(forward(), moment, moved).getOrDefault(program.ends().loss(), new double[0]);
        return Arrays.stream(losses).average().orElseThrow();
    }

    /** The steps up to the loss. */
    private List<Step> forward() {
        var steps = program.steps();
        int last = IntStream.range(0, steps.size()).filter(i -> steps.get(i).result().equals(program.ends().loss()))
                .findFirst().orElseThrow();
        return steps.subList(0, last + 1);
    }

    /** An update with penalties does what the bare one does with the penalties' slopes added to the gradient. */
    private void checkPenalties(ParameterValues parameter, Step step, Map<Value, double[]> after,
            List<String> differences) {
        var penalties = parameter.parameter().regularisers();
        var updated = after.getOrDefault(parameter.value(), new double[0]);
        for (int element : elements(updated.length)) {
            double weight = given.getOrDefault(parameter.value(), new double[0])[element];
            double slope = penalties.stream().mapToDouble(penalty -> slope(penalty.penalty(), weight)).sum();
            double expected = bareUpdate(step.operands(), after, element, slope);
            if (!(Math.abs(updated[element] - expected) <= TOLERANCE * (1 + Math.abs(expected)))) {
                differences.add("update of %s[%d] gives %s, expected %s".formatted(parameter.value().name(), element,
                        updated[element], expected));
            }
        }
    }

    private double bareUpdate(List<Value> operands, Map<Value, double[]> after, int element, double slope) {
        var start = new HashMap<>(after);
        start.putAll(given);
        return new ScalarEvaluator(i -> start.getOrDefault(operands.get(i), new double[0])[element] + (i == 1 ? slope : 0),
                _ -> 0, moment::scalar).evaluate(optimizer.update().parameter());
    }

    private static double slope(ScalarExpression penalty, double at) {
        return (penaltyAt(penalty, at + STEP) - penaltyAt(penalty, at - STEP)) / (2 * STEP);
    }

    private static double penaltyAt(ScalarExpression penalty, double weight) {
        return new ScalarEvaluator(_ -> weight, _ -> 0, _ -> 0).evaluate(penalty);
    }
}
