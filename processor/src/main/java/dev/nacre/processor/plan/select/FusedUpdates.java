package dev.nacre.processor.plan.select;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Phase;
import dev.nacre.processor.plan.Program;

/**
 * Gradients of dense weights that nothing but the update right behind them reads. A member computes some units of such a
 * gradient and uses them up while they are in the cache, so they pass through its scratch and have no place in the
 * workspace.
 */
public final class FusedUpdates {

    /** As many units as scratch holds, in a power of two: an update reads memory at its full speed in long stretches only. */
    private static final int UNITS_AT_ONCE = Integer
            .highestOneBit(MemberScratch.FLOATS / Partition.Matrix.MAX_FLOATS);

    private FusedUpdates() {}

    /** The selection with all gradients fused that can be; known only when steps have their order. */
    public static Selection fuse(Selection selection, Program program, List<Phase> phases,
            Set<KernelSwitch> switchedOff) {
        return switchedOff.contains(KernelSwitch.FUSED_UPDATE) ? selection
                : selection.fusing(gradients(program, phases), UNITS_AT_ONCE);
    }

    private static List<Step> gradients(Program program, List<Phase> phases) {
        var readers = readers(program);
        var results = program.results();
        var gradients = new ArrayList<Step>();
        for (var phase : phases) {
            var steps = phase.steps();
            for (int i = 0; i + 1 < steps.size(); i++) {
                var gradient = steps.get(i);
                if (isUsedUpBy(steps.get(i + 1), gradient) && readers.getOrDefault(gradient.result(), 0) == 1
                        && !results.contains(gradient.result())) {
                    gradients.add(gradient);
                }
            }
        }
        return gradients;
    }

    private static Map<Value, Integer> readers(Program program) {
        var readers = new HashMap<Value, Integer>();
        program.steps().forEach(
                step -> new HashSet<>(step.operands()).forEach(operand -> readers.merge(operand, 1, Integer::sum)));
        return readers;
    }

    private static boolean isUsedUpBy(Step update, Step gradient) {
        return gradient.op() instanceof Op.LinearWeightGradient && update.op() instanceof Op.Update
                && update.operands().get(1).equals(gradient.result()) && update.layer().equals(gradient.layer());
    }
}
