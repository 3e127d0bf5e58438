package dev.nacre.processor.plan.select;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.select.KernelChoice.FusedWeightGradient;

/** The kernel of each step of a program. */
public record Selection(Map<Step, StepKernel> kernels) {

    public Selection {
        kernels = Map.copyOf(kernels);
    }

    public StepKernel of(Step step) {
        var kernel = kernels.get(step);
        if (kernel == null) {
            throw new IllegalStateException("no kernel is selected for " + step);
        }
        return kernel;
    }

    /** Floats of scratch that do for every step. */
    public int scratch() {
        return kernels.values().stream().mapToInt(kernel -> kernel.kernel().scratch()).max().orElse(0);
    }

    /** Values without a place in memory: gradients that pass through the scratch of the thread that uses them up. */
    public Set<Value> passing() {
        var passing = new HashSet<Value>();
        kernels.forEach((step, kernel) -> {
            if (kernel.kernel() instanceof FusedWeightGradient) {
                passing.add(step.result());
            }
        });
        return passing;
    }

    /** The same with these weight gradients fused with their updates. */
    Selection fusing(Collection<Step> gradients, int unitsAtOnce) {
        var fused = new HashMap<>(kernels);
        gradients.forEach(gradient -> fused.put(gradient, new StepKernel(new FusedWeightGradient(unitsAtOnce),
                of(gradient).partition(), "nothing else reads it")));
        return new Selection(fused);
    }
}
