package dev.nacre.processor.plan;

import java.util.Locale;

import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.StepText;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.select.StepKernel;

/** Prints a plan as text that is the same for the same network: phases, formulas, shapes, places and kernels. */
public final class PlanPrinter {

    private final StringBuilder text = new StringBuilder();

    private PlanPrinter() {}

    public static String print(Plan plan) {
        var printer = new PlanPrinter();
        printer.program("training", plan.training());
        printer.program("inference", plan.inference());
        plan.inputAnywhere().ifPresent(printer::inputAnywhere);
        plan.few().ifPresent(few -> printer.program("inference of few samples", few));
        return printer.text.toString();
    }

    private void inputAnywhere(Value input) {
        text.append("reads ").append(input.name())
                .append(" where the caller has it: products alone read it, and its rows have no padding\n");
    }

    private void program(String name, Plan.Scheduled scheduled) {
        var memory = scheduled.memory();
        text.append("%s: workspace of %d floats, %d without sharing\n".formatted(name, memory.workspace(),
                memory.unshared()));
        for (int i = 0; i < scheduled.phases().size(); i++) {
            text.append("phase ").append(i + 1).append('\n');
            scheduled.phases().get(i).steps().forEach(step -> step(step, scheduled));
        }
        text.append("places\n");
        memory.buffers().values().forEach(buffer -> text.append("  %s at %d, %d floats: %s\n".formatted(
                buffer.space().name().toLowerCase(Locale.ROOT), buffer.offset(), buffer.length(),
                type(buffer.value()))));
    }

    private void step(Step step, Plan.Scheduled scheduled) {
        text.append("  ").append(StepText.of(step)).append("    # ");
        if (!step.layer().isEmpty()) {
            text.append(step.layer()).append(", ");
        }
        text.append(type(step.result())).append(place(step.result(), scheduled.memory()));
        var reason = scheduled.reasons().get(step);
        text.append(reason == null ? "" : "; " + reason).append("; ")
                .append(kernel(scheduled.selection().of(step), scheduled.program().kind())).append('\n');
    }

    /** One thread runs a prediction, so nothing is shared there. */
    private static String kernel(StepKernel selected, Program.Kind kind) {
        int scratch = selected.kernel().scratch();
        return selected.kernel().words() + (scratch == 0 ? "" : String.format(Locale.ROOT, ", %,d floats of scratch",
                scratch)) + (kind == Program.Kind.TRAINING ? ", shared by " + selected.partition() : "")
                + (selected.reason().isEmpty() ? "" : " (" + selected.reason() + ")");
    }

    private static String place(Value value, Memory memory) {
        return memory.holds(value) ? " at " + memory.of(value).offset() : " in each member's scratch";
    }

    private static String type(Value value) {
        return value.name() + (value.perSample() ? " per sample " : " ") + value.shape()
                + (value.inBlocks() ? " in blocks" : "");
    }
}
