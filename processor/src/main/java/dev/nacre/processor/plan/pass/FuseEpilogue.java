package dev.nacre.processor.plan.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.nacre.processor.op.FunctionCalls;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Simplifier;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Substitution;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Program;

import static dev.nacre.processor.op.ScalarExpression.variable;

/**
 * Puts an elementwise step behind a convolution into it, so that bias, batch norm in prediction and a cheap activation are
 * computed while the sums are in registers. Functions such as exp stay outside: there they run over whole rows. Runs after
 * elementwise chains are fused.
 */
final class FuseEpilogue implements Pass {

    @Override
    public String name() {
        return "fuseEpilogue";
    }

    @Override
    public Program apply(Program program) {
        return program.withSteps(new Fusion(program).run());
    }

    /** The state of one run. */
    private static final class Fusion {

        private final Program program;
        private final Map<Value, Step> convolutions = new HashMap<>();
        private final Map<Value, Integer> readers = new HashMap<>();
        private final Set<Value> results;

        Fusion(Program program) {
            this.program = program;
            this.results = program.results();
            for (var step : program.steps()) {
                if (step.op() instanceof Op.Convolution) {
                    convolutions.put(step.result(), step);
                }
                new HashSet<>(step.operands()).forEach(operand -> readers.merge(operand, 1, Integer::sum));
            }
        }

        List<Step> run() {
            var steps = new ArrayList<Step>();
            var taken = new HashSet<Step>();
            for (var step : program.steps()) {
                var convolution = convolutionOf(step);
                convolution.ifPresent(taken::add);
                steps.add(convolution.map(sum -> joined(sum, step)).orElse(step));
            }
            steps.removeAll(taken);
            return List.copyOf(steps);
        }

        /** The convolution that a step finishes. */
        private Optional<Step> convolutionOf(Step step) {
            if (!(step.op() instanceof Op.Elementwise op) || FunctionCalls.in(op.function()) > 0) {
                return Optional.empty();
            }
            return step.operands().stream().map(convolutions::get).filter(sum -> sum != null)
                    .filter(sum -> finishes(step, sum.result())).findFirst();
        }

        private boolean finishes(Step step, Value sum) {
            return readers.getOrDefault(sum, 0) == 1 && !results.contains(sum)
                    && step.result().shape().equals(sum.shape()) && step.operands().stream()
                            .allMatch(operand -> operand.equals(sum) || isBroadcast(operand, sum));
        }

        private static boolean isBroadcast(Value operand, Value sum) {
            return !operand.perSample() && (operand.size() == 1 || operand.size() == sum.shape().channels());
        }

        private static Step joined(Step convolution, Step step) {
            var op = (Op.Convolution) convolution.op();
            var function = ((Op.Elementwise) step.op()).function();
            var others = new ArrayList<>(step.operands());
            others.remove(convolution.result());
            var epilogue = Substitution.variables(function, i -> {
                var operand = step.operands().get(i);
                return variable(operand.equals(convolution.result()) ? 0 : 1 + others.indexOf(operand));
            });
            var operands = new ArrayList<>(convolution.operands());
            operands.addAll(others);
            return new Step(new Op.Convolution(op.window(), op.groups(), Simplifier.simplify(epilogue)), operands,
                    step.result(), step.layer());
        }
    }
}
