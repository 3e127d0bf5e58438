package dev.nacre.processor.plan.pass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.nacre.processor.op.FunctionCalls;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Substitution;
import dev.nacre.processor.op.Tape;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Program;

import static dev.nacre.processor.op.ScalarExpression.variable;

/**
 * Cuts an elementwise step that holds more functions than a loop may: parts of its expression become steps of their own. Each
 * cut takes out as many functions as it can, at the least number of operands. Runs before fusion, which puts together again
 * what stays within the limit, and after dead steps are gone, which need no cutting.
 */
final class SplitElementwise implements Pass {

    @Override
    public String name() {
        return "splitElementwise";
    }

    @Override
    public Program apply(Program program) {
        var tape = Tape.numberedFrom(program.unusedId());
        for (var step : program.steps()) {
            tape.enter(step.layer());
            tape.keep(step.op() instanceof Op.Elementwise op ? new Cutting(tape, step, op.function()).run() : step);
        }
        return program.withSteps(tape.steps());
    }

    /** The state of one step's cutting. */
    private static final class Cutting {

        private final Tape tape;
        private final Step step;
        private final List<Value> operands;
        private ScalarExpression function;

        Cutting(Tape tape, Step step, ScalarExpression function) {
            this.tape = tape;
            this.step = step;
            this.function = function;
            this.operands = new ArrayList<>(step.operands());
        }

        /** Records the parts and returns what is left of the step. */
        Step run() {
            if (FunctionCalls.in(function) <= FunctionCalls.MAX_IN_A_LOOP) {
                return step;
            }
            do {
                cut(largestPart());
            } while (FunctionCalls.in(function) > FunctionCalls.MAX_IN_A_LOOP);
            return new Step(new Op.Elementwise(compact(function)), operandsOf(function), step.result(), step.layer());
        }

        private void cut(ScalarExpression part) {
            function = Substitution.part(function, part, variable(operands.size()));
            operands.add(record(part));
        }

        /** A part with random numbers is as large as the result, so that it draws those that the whole would have drawn. */
        private Value record(ScalarExpression part) {
            var name = step.result().name() + "Part";
            var own = operandsOf(part);
            return own.isEmpty() || drawsNumbers(part)
                    ? tape.broadcast(name, compact(part), own, step.result())
                    : tape.elementwise(name, compact(part), own.toArray(Value[]::new));
        }

        private ScalarExpression largestPart() {
            return partsOf(function).stream().filter(this::fits)
                    .max(Comparator.comparingInt(this::functionsSaved)
                            .thenComparing(part -> Substitution.variablesOf(part).size(), Comparator.reverseOrder())
                            .thenComparingInt(part -> partsOf(part).size()))
                    .orElseThrow();
        }

        private boolean fits(ScalarExpression part) {
            int functions = FunctionCalls.in(part);
            return functions > 0 && functions <= FunctionCalls.MAX_IN_A_LOOP && functionsSaved(part) > 0;
        }

        /** Fewer than the part holds, where others are left that need them as well. */
        private int functionsSaved(ScalarExpression part) {
            var rest = Substitution.part(function, part, variable(operands.size()));
            return FunctionCalls.in(function) - FunctionCalls.in(rest);
        }

        private ScalarExpression compact(ScalarExpression expression) {
            var used = List.copyOf(Substitution.variablesOf(expression));
            return Substitution.variables(expression, old -> variable(used.indexOf(old)));
        }

        private List<Value> operandsOf(ScalarExpression expression) {
            return Substitution.variablesOf(expression).stream().map(operands::get).toList();
        }

        private static boolean drawsNumbers(ScalarExpression expression) {
            return partsOf(expression).stream().anyMatch(ScalarExpression.Random.class::isInstance);
        }

        private static Set<ScalarExpression> partsOf(ScalarExpression expression) {
            var parts = new HashSet<ScalarExpression>();
            Substitution.rewrite(expression, part -> {
                parts.add(part);
                return part;
            });
            return parts;
        }
    }
}
