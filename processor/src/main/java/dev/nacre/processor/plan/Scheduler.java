package dev.nacre.processor.plan;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a program into phases. Within a phase a member reads only what it wrote itself: samples are shared out by rows,
 * shared values by blocks of their elements, so a step goes to a later phase when it reads across. Each step goes to the
 * earliest phase that allows it, which makes few phases: two barriers for a chain of dense layers.
 */
final class Scheduler {

    private final Map<Value, Integer> phaseOf = new HashMap<>();
    private final Map<Value, Step> producers = new HashMap<>();
    private final List<List<Step>> phases = new ArrayList<>();

    private Scheduler() {}

    static List<Phase> schedule(Program program) {
        var scheduler = new Scheduler();
        int updatePhase = scheduler.placeAll(program);
        scheduler.placeUpdates(program, updatePhase);
        return scheduler.phases.stream().map(Phase::new).toList();
    }

    /** Places all but the updates and answers the first phase in which parameters may change. */
    private int placeAll(Program program) {
        Set<Value> parameters = new HashSet<>();
        program.ends().parameters().forEach(parameter -> parameters.add(parameter.value()));
        int afterParameterReads = 1;
        for (var step : program.steps()) {
            if (step.op() instanceof Op.Update) {
                continue;
            }
            int phase = earliest(step);
            place(step, phase);
            if (step.operands().stream().anyMatch(parameters::contains)) {
                afterParameterReads = Math.max(afterParameterReads, phase + 1);
            }
        }
        return afterParameterReads;
    }

    /** All updates stand in one phase, after every read of a parameter and after the loss is known to be finite. */
    private void placeUpdates(Program program, int earliest) {
        int phase = earliest;
        for (var step : program.steps()) {
            if (step.op() instanceof Op.Update) {
                phase = Math.max(phase, earliest(step));
            }
        }
        for (var step : program.steps()) {
            if (step.op() instanceof Op.Update) {
                place(step, phase);
            }
        }
    }

    private int earliest(Step step) {
        int phase = 0;
        for (var operand : step.operands()) {
            var producer = producers.get(operand);
            if (producer != null) {
                int made = phaseOf.get(operand);
                phase = Math.max(phase, sharesAlike(producer, step) ? made : made + 1);
            }
        }
        return phase;
    }

    /** Whether a member's share of {@code reader} needs only its own share of {@code producer}. */
    static boolean sharesAlike(Step producer, Step reader) {
        var written = producer.result();
        if (written.perSample()) {
            return reader.result().perSample();
        }
        boolean elementByElement = reader.op() instanceof Op.Elementwise || reader.op() instanceof Op.Update;
        return elementByElement && !reader.result().perSample() && reader.result().shape().equals(written.shape());
    }

    private void place(Step step, int phase) {
        while (phases.size() <= phase) {
            phases.add(new ArrayList<>());
        }
        phases.get(phase).add(step);
        if (!(step.op() instanceof Op.Update)) {
            phaseOf.put(step.result(), phase);
            producers.put(step.result(), step);
        }
    }
}
