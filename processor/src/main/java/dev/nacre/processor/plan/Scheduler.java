package dev.nacre.processor.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.select.Selection;

/**
 * Cuts a program into phases. Within a phase a member reads only what it wrote itself: samples are shared out by rows,
 * shared values by blocks of their elements, so a step goes to a later phase when it reads across. Each step goes to the
 * earliest phase that allows it, which makes few phases: two barriers for a chain of dense layers.
 */
final class Scheduler {

    private final Map<Value, Placed> producers = new HashMap<>();
    private final List<List<Step>> phases = new ArrayList<>();

    private final Set<Value> deferred;
    private final Selection selection;

    private record Placed(Step step, int phase) {}

    private Scheduler(Set<Value> deferred, Selection selection) {
        this.deferred = deferred;
        this.selection = selection;
    }

    static List<Phase> schedule(Program program, Selection selection) {
        return switch (program.kind()) {
            case TRAINING -> phases(program, selection);
            case INFERENCE -> List.of(new Phase(outputsFirst(program)));
        };
    }

    /** One thread runs a prediction, and stops at the outputs if nobody asks for the loss. */
    private static List<Step> outputsFirst(Program program) {
        var forOutputs = program.neededFor(program.ends().outputs());
        var steps = new ArrayList<Step>();
        program.steps().stream().filter(forOutputs::contains).forEach(steps::add);
        program.steps().stream().filter(step -> !forOutputs.contains(step)).forEach(steps::add);
        return steps;
    }

    private static List<Phase> phases(Program program, Selection selection) {
        var scheduler = new Scheduler(gradientsForUpdatesOnly(program), selection);
        int updatePhase = scheduler.placeAll(program);
        scheduler.placeUpdates(program, updatePhase);
        return scheduler.phases.stream().map(Phase::new).toList();
    }

    /** Parameters' gradients that nothing but updates read: they wait for the updates, to be used while still in the cache. */
    private static Set<Value> gradientsForUpdatesOnly(Program program) {
        var gradients = new HashSet<Value>();
        program.steps().stream().filter(step -> step.op() instanceof Op.Update)
                .forEach(step -> gradients.add(step.operands().get(1)));
        program.steps().stream().filter(step -> !step.op().inPlace())
                .forEach(step -> gradients.removeAll(step.operands()));
        gradients.removeAll(program.results());
        // sums over channels share units of their own, so an update cannot run in their phase
        program.steps().stream().filter(step -> step.op() instanceof Op.SumPerChannel)
                .forEach(step -> gradients.remove(step.result()));
        // grids are large: the sooner the weight gradient has read them, the more of them is still in a cache,
        // and the sooner their memory is free
        program.steps().stream().filter(step -> step.op() instanceof Op.ConvolutionWeightGradient)
                .forEach(step -> gradients.remove(step.result()));
        var parameters = parametersOf(program);
        // one that reads a parameter itself has to come before all updates
        program.steps().stream().filter(step -> !step.op().inPlace())
                .filter(step -> step.operands().stream().anyMatch(parameters::contains))
                .forEach(step -> gradients.remove(step.result()));
        return gradients;
    }

    private static Set<Value> parametersOf(Program program) {
        var parameters = new HashSet<Value>();
        program.ends().parameters().forEach(parameter -> parameters.add(parameter.value()));
        return parameters;
    }

    private boolean waits(Step step) {
        return step.op().inPlace() || deferred.contains(step.result());
    }

    /** Places all but the updates, with what waits for them, and returns the first phase in which parameters may change. */
    private int placeAll(Program program) {
        var parameters = parametersOf(program);
        int afterParameterReads = 1;
        for (var step : program.steps()) {
            if (waits(step)) {
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
        var waiting = program.steps().stream().filter(this::waits).toList();
        int phase = waiting.stream().mapToInt(this::earliest).reduce(Math.max(earliest, afterLoss(program)), Math::max);
        var gradients = new HashMap<Value, Step>();
        waiting.stream().filter(step -> !step.op().inPlace()).forEach(step -> gradients.put(step.result(), step));
        for (var step : waiting) {
            if (step.op() instanceof Op.Update) {
                // several updates may read one gradient, which goes before the first
                var gradient = gradients.remove(step.operands().get(1));
                if (gradient != null) {
                    place(gradient, phase);
                }
                place(step, phase);
            }
        }
        // a constraint looks at whole units, which several members have updated
        waiting.stream().filter(step -> step.op() instanceof Op.MaxNorm).forEach(step -> place(step, phase + 1));
    }

    private int afterLoss(Program program) {
        var loss = producers.get(program.ends().loss());
        return loss == null ? 0 : loss.phase() + 1;
    }

    private int earliest(Step step) {
        int phase = 0;
        for (var operand : step.operands()) {
            var producer = producers.get(operand);
            if (producer != null) {
                int made = producer.phase();
                phase = Math.max(phase, sharesAlike(producer.step(), step, selection) ? made : made + 1);
            }
        }
        return phase;
    }

    /** Whether a member's share of {@code reader} needs only its own share of {@code producer}. */
    static boolean sharesAlike(Step producer, Step reader, Selection selection) {
        var written = producer.result();
        if (written.perSample()) {
            return reader.result().perSample();
        }
        boolean elementByElement = reader.op() instanceof Op.Elementwise || reader.op() instanceof Op.Update
                || reader.op() instanceof Op.SumOverBatch;
        return elementByElement && reader.result().shape().equals(written.shape())
                && selection.of(producer).partition().equals(selection.of(reader).partition());
    }

    private void place(Step step, int phase) {
        while (phases.size() <= phase) {
            phases.add(new ArrayList<>());
        }
        phases.get(phase).add(step);
        if (!step.op().inPlace()) {
            producers.put(step.result(), new Placed(step, phase));
        }
    }
}
