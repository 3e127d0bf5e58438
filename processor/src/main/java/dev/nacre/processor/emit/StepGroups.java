package dev.nacre.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.nacre.processor.emit.kernel.code.ScalarInputs;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.plan.Names;
import dev.nacre.processor.plan.Phase;
import dev.nacre.processor.plan.Program;

/** Cuts a phase into the methods of the generated class: neighbouring steps of the same layer and direction. */
final class StepGroups {

    /** What a layer does in a method. */
    enum Role {
        FORWARD("Forward"), BACKWARD("Backward"), TRANSPOSE("Transpose"), UPDATE("Update");

        private final String suffix;

        Role(String suffix) {
            this.suffix = suffix;
        }
    }

    /** The steps of one method. */
    record Group(String layer, Role role, List<Step> steps) {

        String name() {
            return Names.camel(layer.isEmpty() ? "network" : layer) + role.suffix;
        }

        /** Its name among the methods of a prediction. */
        String inferenceName() {
            return "predict" + Names.capitalised(Names.camel(layer.isEmpty() ? "network" : layer));
        }
    }

    private StepGroups() {}

    static List<Group> of(Phase phase, Program program) {
        var forward = program.neededFor(List.of(program.ends().loss()));
        forward.addAll(program.neededFor(program.ends().outputs()));
        var groups = new ArrayList<Group>();
        for (var step : phase.steps()) {
            var role = role(step, forward);
            if (!groups.isEmpty() && groups.getLast().layer().equals(step.layer()) && groups.getLast().role() == role) {
                groups.getLast().steps().add(step);
            } else {
                groups.add(new Group(step.layer(), role, new ArrayList<>(List.of(step))));
            }
        }
        return groups;
    }

    private static Role role(Step step, Set<Step> forward) {
        return switch (step.op()) {
            case Op.Transposition _ -> Role.TRANSPOSE;
            case Op.InPlace _,Op.WeightGradient _ -> Role.UPDATE;
            case Op.BatchReduction _ -> forward.contains(step) ? Role.FORWARD : Role.UPDATE;
            case Op.MatrixProduct _,Op.ConvolutionProduct _,Op.Elementwise _,Op.Pooling _,Op.FeatureReduction _,Op.Selection _,Op.DataMovement _,Op.SquareSum _ ->
                forward.contains(step) ? Role.FORWARD : Role.BACKWARD;
        };
    }

    /** What a step reads besides arrays. */
    static ScalarInputs scalarInputs(Step step) {
        return ScalarInputs.of(step.op().expressions());
    }
}
