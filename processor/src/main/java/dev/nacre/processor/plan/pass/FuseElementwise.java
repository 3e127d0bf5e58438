package dev.nacre.processor.plan.pass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.nacre.processor.op.FunctionCalls;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.op.Simplifier;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Substitution;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Program;

import static dev.nacre.processor.op.ScalarExpression.variable;

/**
 * Puts an elementwise step into its elementwise readers, so that a chain (bias, activation, dropout) is one loop that reads
 * and writes memory once. A step with one reader always goes; one with several only if it is as cheap to compute as to
 * load. Runs after dead steps are gone.
 */
final class FuseElementwise implements Pass {

    private static final int MAX_OPERANDS = 6;

    @Override
    public String name() {
        return "fuseElementwise";
    }

    @Override
    public Program apply(Program program) {
        return program.withSteps(new Fusion(program).run());
    }

    /** The state of one run. */
    private static final class Fusion {

        private final Program program;
        private final Map<Value, Step> producers = new HashMap<>();
        private final Map<Value, List<Step>> readers = new HashMap<>();
        private final Set<Value> results;
        private final Set<Value> joined = new HashSet<>();

        Fusion(Program program) {
            this.program = program;
            this.results = new HashSet<>(program.results());
            for (var step : program.steps()) {
                step.operands().stream().distinct()
                        .forEach(operand -> readers.computeIfAbsent(operand, _ -> new ArrayList<>()).add(step));
            }
        }

        List<Step> run() {
            var steps = new ArrayList<Step>();
            for (var step : program.steps()) {
                var fused = takesIn(step) ? fuse(step) : step;
                steps.add(fused);
                producers.put(fused.result(), fused);
            }
            return withoutJoined(steps);
        }

        /** Elementwise steps, and sums over the batch, which sum what they compute. */
        private static boolean takesIn(Step reader) {
            return reader.op() instanceof Op.ElementwiseWork;
        }

        /** Drops what all of its readers have taken in. */
        private List<Step> withoutJoined(List<Step> steps) {
            var needed = new HashSet<>(results);
            var kept = new ArrayList<Step>();
            for (var step : steps.reversed()) {
                if (!joined.contains(step.result()) || needed.contains(step.result())) {
                    kept.add(step);
                    needed.addAll(step.operands());
                }
            }
            return List.copyOf(kept.reversed());
        }

        private Step fuse(Step step) {
            var fused = step;
            for (var operand : step.operands()) {
                var producer = producers.get(operand);
                if (producer != null && producer.op() instanceof Op.Elementwise && mayJoin(producer, fused)) {
                    fused = join(producer, fused);
                    joined.add(operand);
                }
            }
            return fused;
        }

        private boolean mayJoin(Step producer, Step reader) {
            var value = producer.result();
            if (producer.operands().isEmpty() && FunctionCalls.in(function(producer)) == 0) {
                return reader.op() instanceof Op.Elementwise;
            }
            boolean sameElements = isSum(reader) ? mayBeSummed(producer, reader) : sameElements(value, reader.result());
            var allReaders = readers.getOrDefault(value, List.of());
            boolean disappears = !results.contains(value)
                    && allReaders.stream().allMatch(Fusion::takesIn);
            if (!sameElements || !disappears || (allReaders.size() > 1 && !isCheap(producer))) {
                return false;
            }
            var joined = join(producer, reader);
            return joined.operands().size() <= MAX_OPERANDS
                    && FunctionCalls.in(function(joined)) <= FunctionCalls.MAX_IN_A_LOOP;
        }

        /** Of the same shape as well, for what is broadcast over channels is broadcast by the shape. */
        private static boolean sameElements(Value value, Value result) {
            return value.domain() == result.domain() && value.shape().equals(result.shape());
        }

        /** Arithmetic alone, over all that is summed: random numbers and functions go by whole rows. */
        private static boolean mayBeSummed(Step producer, Step sum) {
            var value = producer.result();
            return value.perSample() && FunctionCalls.in(function(producer)) == 0
                    && sum.operands().stream().allMatch(operand -> operand.size() <= value.size())
                    && producer.operands().stream().allMatch(operand -> keepsShape(operand, value, sum.op()));
        }

        /** Sums per channel go by the shape of what they read; sums per feature know no channels. */
        private static boolean keepsShape(Value operand, Value result, Op sum) {
            if (operand.size() == result.size()) {
                return operand.shape().equals(result.shape());
            }
            return operand.size() == 1 || sum instanceof Op.SumPerChannel;
        }

        private static boolean isSum(Step step) {
            return step.op() instanceof Op.BatchReduction;
        }

        /** One sum or product of two operands: no dearer than the load it saves. */
        private static boolean isCheap(Step producer) {
            return function(producer) instanceof ScalarExpression.Binary binary
                    && binary.left() instanceof ScalarExpression.Variable
                    && binary.right() instanceof ScalarExpression.Variable;
        }

        private static Step join(Step producer, Step reader) {
            var operands = new ArrayList<Value>();
            reader.operands().stream().filter(operand -> !operand.equals(producer.result()))
                    .forEach(operand -> addOnce(operands, operand));
            producer.operands().forEach(operand -> addOnce(operands, operand));
            var inner = Substitution.variables(function(producer),
                    i -> variable(operands.indexOf(producer.operands().get(i))));
            var joined = Substitution.variables(function(reader), i -> {
                var operand = reader.operands().get(i);
                return operand.equals(producer.result()) ? inner : variable(operands.indexOf(operand));
            });
            var simplified = Simplifier.simplify(joined);
            return new Step(work(reader).with(simplified), operands, reader.result(), reader.layer());
        }

        private static void addOnce(List<Value> operands, Value operand) {
            if (!operands.contains(operand)) {
                operands.add(operand);
            }
        }

        private static ScalarExpression function(Step step) {
            return work(step).function();
        }

        private static Op.ElementwiseWork work(Step step) {
            return (Op.ElementwiseWork) step.op();
        }
    }
}
