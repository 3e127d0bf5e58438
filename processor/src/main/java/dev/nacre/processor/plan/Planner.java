package dev.nacre.processor.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.MemoryPlanner.Ends;
import dev.nacre.processor.plan.pass.Pass;
import dev.nacre.processor.plan.select.FusedUpdates;
import dev.nacre.processor.plan.select.KernelLayouts;
import dev.nacre.processor.plan.select.KernelSelector;
import dev.nacre.processor.plan.select.KernelSwitch;
import dev.nacre.processor.plan.select.ZeroCopyInput;

/**
 * From a checked network to its plan: lower, rewrite, assign layouts, select kernels, schedule, place in memory; verified after
 * each step.
 */
public final class Planner {

    /** The name under which sharing of memory can be switched off like a pass. */
    public static final String SHARE_MEMORY = "shareMemory";

    private final Set<String> passesOff;
    private final Set<KernelSwitch> kernelsOff;

    /** @param passesOff names of the passes that shall not run */
    public Planner(Set<String> passesOff) {
        this(passesOff, Set.of());
    }

    /**
     * @param passesOff names of the passes that shall not run
     * @param kernelsOff choices of kernels that shall not be made
     */
    public Planner(Set<String> passesOff, Set<KernelSwitch> kernelsOff) {
        this.passesOff = Set.copyOf(passesOff);
        this.kernelsOff = Set.copyOf(kernelsOff);
    }

    public Plan plan(NetworkGraph graph) {
        int batch = graph.training().batch();
        var layouts = KernelLayouts.forBatches(kernelsOff);
        var training = rewritten(ProgramBuilder.training(graph));
        var inference = rewritten(ProgramBuilder.inference(graph));
        var planned = schedule(LayoutAssignment.assign(training, layouts), batch, Ends.ANYWHERE);
        var many = LayoutAssignment.assign(inference, layouts);
        if (many.reasons().isEmpty()) {
            var scheduled = schedule(many, batch, Ends.ANYWHERE);
            return new Plan(graph, planned, scheduled, Optional.empty(), ZeroCopyInput.of(scheduled.program(),
                    scheduled.selection(), kernelsOff));
        }
        if (layouts.inRows() || kernelsOff.contains(KernelSwitch.SMALL_BATCH)) {
            return new Plan(graph, planned, schedule(many, batch, Ends.ANYWHERE), Optional.empty(), Optional.empty());
        }
        var scheduled = schedule(many, batch, new Ends(ends(inference), Map.of()));
        return new Plan(graph, planned, scheduled, Optional.of(few(inference, scheduled, batch)), Optional.empty());
    }

    /** The same inference with samples in rows as far as there are kernels. */
    private Plan.Scheduled few(Program inference, Plan.Scheduled many, int batch) {
        var places = new LinkedHashMap<Value, Buffer>();
        ends(inference).forEach(value -> places.put(value, many.memory().of(value)));
        return schedule(LayoutAssignment.assign(inference, KernelLayouts.forFewSamples(kernelsOff)),
                Math.min(batch, Plan.FEW_SAMPLES), new Ends(places.keySet(), places));
    }

    /** What the outside writes and reads. */
    private static Set<Value> ends(Program program) {
        var values = new LinkedHashSet<>(program.ends().given());
        values.addAll(program.ends().outputs());
        values.add(program.ends().loss());
        return values;
    }

    private Program rewritten(Program lowered) {
        PlanVerifier.verify(lowered);
        var program = lowered;
        for (var pass : Pass.all()) {
            if (!passesOff.contains(pass.name())) {
                program = pass.apply(program);
                PlanVerifier.verify(program);
            }
        }
        return program;
    }

    private Plan.Scheduled schedule(LayoutAssignment.Assigned assigned, int batch, Ends ends) {
        var program = assigned.program();
        PlanVerifier.verify(program);
        var selected = KernelSelector.select(program, kernelsOff);
        var phases = Scheduler.schedule(program, selected);
        var selection = FusedUpdates.fuse(selected, program, phases, kernelsOff);
        boolean sharing = !passesOff.contains(SHARE_MEMORY);
        var memory = new MemoryPlanner(program, phases, selection, batch, sharing, ends).plan();
        var scheduled = new Plan.Scheduled(program, phases, memory, assigned.reasons(), selection);
        PlanVerifier.verify(scheduled);
        return scheduled;
    }
}
