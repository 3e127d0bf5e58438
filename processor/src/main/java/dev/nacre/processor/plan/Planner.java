package dev.nacre.processor.plan;

import java.util.Set;

import dev.nacre.processor.network.NetworkGraph;
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
        var training = schedule(ProgramBuilder.training(graph), batch);
        var inference = schedule(ProgramBuilder.inference(graph), batch);
        return new Plan(graph, training, inference);
    }

    private Plan.Scheduled schedule(Program lowered, int batch) {
        PlanVerifier.verify(lowered);
        var program = lowered;
        for (var pass : Pass.all()) {
            if (!switchedOff.contains(pass.name())) {
                program = pass.apply(program);
                PlanVerifier.verify(program);
            }
        }
        var arranged = Arranger.arrange(program);
        program = arranged.program();
        PlanVerifier.verify(program);
        var phases = Scheduler.schedule(program);
        var memory = new MemoryPlanner(program, phases, batch, !switchedOff.contains(SHARE_MEMORY)).plan();
        var scheduled = new Plan.Scheduled(program, phases, memory, arranged.reasons());
        PlanVerifier.verify(scheduled);
        return scheduled;
    }
}
