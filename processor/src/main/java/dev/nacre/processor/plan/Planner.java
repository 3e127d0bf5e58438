package dev.nacre.processor.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.ArrangementChoice.Preference;
import dev.nacre.processor.plan.MemoryPlanner.Ends;
import dev.nacre.processor.plan.pass.Pass;

/** From a checked network to its plan: lower, rewrite, arrange, schedule, place in memory; verified after each step. */
public final class Planner {

    /** The name under which sharing of memory can be switched off like a pass. */
    public static final String SHARE_MEMORY = "shareMemory";

    private final Set<String> switchedOff;

    /** @param switchedOff names of the passes that shall not run */
    public Planner(Set<String> switchedOff) {
        this.switchedOff = Set.copyOf(switchedOff);
    }

    public Plan plan(NetworkGraph graph) {
        int batch = graph.training().batch();
        var training = rewritten(ProgramBuilder.training(graph));
        var inference = rewritten(ProgramBuilder.inference(graph));
        var planned = schedule(Arranger.arrange(training, Preference.LEAST_MOVED), batch, Ends.ANYWHERE);
        var many = Arranger.arrange(inference, Preference.LEAST_MOVED);
        if (many.reasons().isEmpty()) {
            return new Plan(graph, planned, schedule(many, batch, Ends.ANYWHERE), Optional.empty());
        }
        var scheduled = schedule(many, batch, new Ends(ends(inference), Map.of()));
        return new Plan(graph, planned, scheduled, Optional.of(few(inference, scheduled, batch)));
    }

    /** The same inference with samples in rows as far as there are kernels. */
    private Plan.Scheduled few(Program inference, Plan.Scheduled many, int batch) {
        var places = new LinkedHashMap<Value, Buffer>();
        ends(inference).forEach(value -> places.put(value, many.memory().of(value)));
        return schedule(Arranger.arrange(inference, Preference.ROWS), Math.min(batch, Plan.FEW_SAMPLES),
                new Ends(places.keySet(), places));
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
            if (!switchedOff.contains(pass.name())) {
                program = pass.apply(program);
                PlanVerifier.verify(program);
            }
        }
        return program;
    }

    private Plan.Scheduled schedule(Arranger.Arranged arranged, int batch, Ends ends) {
        var program = arranged.program();
        PlanVerifier.verify(program);
        var phases = Scheduler.schedule(program);
        var memory = new MemoryPlanner(program, phases, batch, !switchedOff.contains(SHARE_MEMORY), ends)
                .plan();
        var scheduled = new Plan.Scheduled(program, phases, memory, arranged.reasons());
        PlanVerifier.verify(scheduled);
        return scheduled;
    }
}
