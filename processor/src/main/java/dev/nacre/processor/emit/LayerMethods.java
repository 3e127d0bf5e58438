package dev.nacre.processor.emit;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;

import dev.nacre.processor.emit.StepGroups.Group;
import dev.nacre.processor.emit.kernel.ChannelSums;
import dev.nacre.processor.emit.kernel.KernelLibrary;
import dev.nacre.processor.emit.kernel.Kernels;
import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.StepScalar;
import dev.nacre.processor.op.StepText;
import dev.nacre.processor.plan.Buffer.Space;
import dev.nacre.processor.plan.select.KernelChoice;
import dev.nacre.processor.plan.select.Partition;
import dev.nacre.processor.plan.select.StepKernel;

/** What the methods of all passes of a network have in common: their names, their documentation, their calls of kernels. */
final class LayerMethods {

    private final Kernels kernels;
    private final Map<StepScalar, String> scalars;
    private final Set<String> names = new HashSet<>(
            Set.of("train", "infer", "inferFrom", "spec", "meanLoss", "firstRow", "endRow", KernelLibrary.WARM_UP));
    private final Set<Panels> matrices = new LinkedHashSet<>();

    /** @param scalars what the numbers of the step are called where kernels are called */
    LayerMethods(Kernels kernels, Map<StepScalar, String> scalars) {
        this.kernels = kernels;
        this.scalars = scalars;
    }

    String freeName(String wanted) {
        var name = wanted;
        for (int i = 2; !names.add(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    static CodeBlock documentation(Group group) {
        var text = CodeBlock.builder().add("<pre>{@code\n");
        group.steps().forEach(step -> text.add("$L\n", StepText.of(step)));
        return text.add("}</pre>\n").build();
    }

    /** The arrays that a method works on; constants stand in the class itself. */
    static Set<Space> arrays(Group group, BufferOffsets places) {
        var spaces = new TreeSet<Space>();
        for (var step : group.steps()) {
            Stream.concat(step.operands().stream(), Stream.of(step.result())).filter(places::hold)
                    .forEach(value -> spaces.add(places.space(value)));
        }
        spaces.remove(Space.CONSTANTS);
        return spaces;
    }

    void calls(CodeBlock.Builder code, Group group, BufferOffsets places, Share share) {
        var calls = new StepCalls(places, kernels, scalars, share);
        var steps = group.steps();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var kernel = places.kernel(step);
            if (findsUnits(kernel)) {
                matrices.add(Panels.of(step.result()));
            }
            if (kernel.kernel() instanceof KernelChoice.FusedWeightGradient fused) {
                calls.printTogether(code, step, fused, steps.get(++i));
            } else if (step.op() instanceof Op.SumPerChannel) {
                var sums = ChannelSums.beginning(steps.subList(i, steps.size()));
                calls.printTogether(code, sums);
                i += sums.steps().size() - 1;
            } else {
                calls.print(code, step);
            }
        }
    }

    /** Whether its calls say where units begin, rather than the kernel itself. */
    private static boolean findsUnits(StepKernel kernel) {
        return kernel.partition() instanceof Partition.Matrix && switch (kernel.kernel()) {
            case KernelChoice.Update _,KernelChoice.Elementwise _,KernelChoice.FusedWeightGradient _ -> true;
            default -> false;
        };
    }

    /** The methods that find units of the matrices that the calls so far share out. */
    List<MethodSpec> unitMethods() {
        return matrices.stream()
                .map(matrix -> MethodSpec.methodBuilder(matrix.unitMethod())
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addJavadoc("The float where a unit of work of such a matrix begins: 8 rows of one panel.\n")
                        .addParameter(TypeName.INT, "unit").returns(TypeName.INT).addCode(matrix.unitBody()).build())
                .toList();
    }
}
