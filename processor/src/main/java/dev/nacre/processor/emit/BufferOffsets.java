package dev.nacre.processor.emit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Buffer;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.Names;
import dev.nacre.processor.plan.Plan;
import dev.nacre.processor.plan.select.KernelChoice;
import dev.nacre.processor.plan.select.MemberScratch;
import dev.nacre.processor.plan.select.StepKernel;

/**
 * The constants that say where each value of a program stands: {@code Training.FEATURES}. A layer's result has the layer's
 * own name; other values of the same name are numbered.
 */
final class BufferOffsets {

    private static final String SCRATCH = "SCRATCH";

    private final String holder;
    private final Plan.Scheduled scheduled;
    private final Share share;
    private final Optional<Value> given;
    private final Map<Value, String> names = new HashMap<>();

    /**
     * @param holder the class of the constants
     * @param share who runs the program: members have scratch of their own, predictions have it behind the values
     */
    BufferOffsets(String holder, Plan.Scheduled scheduled, Share share) {
        this(holder, scheduled, share, Optional.empty());
    }

    /** @param given an input that stands where the arguments {@code input} and {@code inputAt} say */
    BufferOffsets(String holder, Plan.Scheduled scheduled, Share share, Optional<Value> given) {
        this.holder = holder;
        this.share = share;
        this.scheduled = scheduled;
        this.given = given;
        var taken = new HashSet<>(Set.of(SCRATCH));
        var ends = scheduled.program().ends();
        ends.inputs().forEach(value -> name(value, taken));
        ends.layers().stream().filter(scheduled.memory()::holds).forEach(value -> name(value, taken));
        scheduled.memory().buffers().keySet().forEach(value -> name(value, taken));
    }

    private void name(Value value, Set<String> taken) {
        if (names.containsKey(value)) {
            return;
        }
        var name = Names.constant(value.name());
        for (int i = 2; !taken.add(name); i++) {
            name = Names.constant(value.name()) + "_" + i;
        }
        names.put(value, name);
    }

    /** The array that holds what stands in a space. */
    String array(Buffer.Space space) {
        return switch (space) {
            case WORKSPACE -> "work";
            case PARAMETERS -> "parameters";
            case SLOTS -> "slots";
            case CONSTANTS -> Names.constant(holder) + "_CONSTANTS";
        };
    }

    /** {@code work, Training.FEATURES}: a value as a pair of arguments. */
    CodeBlock value(Value value) {
        return given.filter(value::equals).isPresent() ? CodeBlock.of("input, inputAt")
                : CodeBlock.of("$L, $L", array(space(value)), offset(value));
    }

    /** The input that stands elsewhere. */
    Optional<Value> given() {
        return given;
    }

    /** How a step is computed. */
    StepKernel kernel(Step step) {
        return scheduled.selection().of(step);
    }

    /** Room for what a kernel needs beside its operands, as a pair of arguments. */
    CodeBlock scratch(KernelChoice kernel) {
        return switch (share) {
            case MEMBER -> kernel.scratch() == MemberScratch.FLOATS
                    ? CodeBlock.of("member.scratch(), $L", Layout.START)
                    : CodeBlock.of("member.scratch($L), $L", kernel.scratch(), Layout.START);
            case WHOLE -> CodeBlock.of("work, $L.$L", holder, SCRATCH);
        };
    }

    /** {@code Training.FEATURES}. */
    CodeBlock offset(Value value) {
        return CodeBlock.of("$L.$L", owner(space(value)), names.get(value));
    }

    /** The class with the offsets of a space. */
    String owner(Buffer.Space space) {
        return switch (space) {
            case WORKSPACE -> holder;
            case PARAMETERS -> "Parameters";
            case SLOTS -> "Slots";
            case CONSTANTS -> holder + "Constants";
        };
    }

    /** Whether a value has a place of its own, rather than passing through the scratch of each member. */
    boolean hold(Value value) {
        return scheduled.memory().holds(value);
    }

    Buffer.Space space(Value value) {
        return scheduled.memory().of(value).space();
    }

    int number(Value value) {
        return scheduled.memory().of(value).offset();
    }

    /** The program's constants with their numbers, in the order of their offsets. */
    Map<Value, List<Double>> constants() {
        return scheduled.program().ends().constants();
    }

    /** The nested class with the offsets of one array. */
    TypeSpec offsets(String name, Buffer.Space space, String documentation) {
        var type = TypeSpec.classBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(documentation + "\n");
        List<Buffer> buffers = new ArrayList<>(scheduled.memory().buffers().values());
        buffers.removeIf(buffer -> buffer.space() != space);
        for (var buffer : buffers) {
            type.addField(FieldSpec.builder(TypeName.INT, names.get(buffer.value()), Modifier.STATIC, Modifier.FINAL)
                    .initializer("$L", buffer.offset()).build());
        }
        if (space == Buffer.Space.WORKSPACE && share == Share.WHOLE && scheduled.scratch() > 0) {
            type.addField(FieldSpec.builder(TypeName.INT, SCRATCH, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$L", scheduled.memory().workspace()).build());
        }
        return type.build();
    }
}
