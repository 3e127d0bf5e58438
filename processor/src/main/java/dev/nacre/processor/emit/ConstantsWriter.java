package dev.nacre.processor.emit;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;

import dev.nacre.processor.emit.kernel.code.Literals;
import dev.nacre.processor.plan.Buffer.Space;
import dev.nacre.processor.plan.Layout;

/** Writes the numbers that the compiler knows, such as the weights of classes, as an array of the generated class. */
final class ConstantsWriter {

    /** Numbers that one method sets, so that none becomes too long for a class file. */
    private static final int NUMBERS_PER_METHOD = 1000;

    private final BufferOffsets places;
    private final List<Double> numbers = new ArrayList<>();

    ConstantsWriter(BufferOffsets places) {
        this.places = places;
        places.constants().forEach((value, known) -> {
            numbers.addAll(known);
            while (numbers.size() % Layout.LANES != 0) {
                numbers.add(0.0);
            }
        });
    }

    void addTo(TypeSpec.Builder type) {
        if (numbers.isEmpty()) {
            return;
        }
        var array = places.array(Space.CONSTANTS);
        var owner = places.owner(Space.CONSTANTS);
        var maker = "make" + owner;
        type.addField(FieldSpec.builder(float[].class, array, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$L()", maker).build());
        type.addMethods(methods(maker));
        type.addType(places.offsets(owner, Space.CONSTANTS, "Where each row of constants begins."));
    }

    private List<MethodSpec> methods(String maker) {
        var made = MethodSpec.methodBuilder(maker).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(float[].class).addStatement("float[] numbers = new float[$L]", numbers.size());
        var methods = new ArrayList<MethodSpec>();
        for (int start = 0; start < numbers.size(); start += NUMBERS_PER_METHOD) {
            int end = Math.min(start + NUMBERS_PER_METHOD, numbers.size());
            var part = MethodSpec.methodBuilder(maker + start).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(float[].class, "numbers")
                    .addStatement("float[] part = {$L}", literals(numbers.subList(start, end)))
                    .addStatement("System.arraycopy(part, 0, numbers, $L, part.length)", start);
            methods.add(part.build());
            made.addStatement("$L(numbers)", maker + start);
        }
        methods.addFirst(made.addStatement("return numbers").build());
        return methods;
    }

    private static CodeBlock literals(List<Double> numbers) {
        return CodeBlock.join(numbers.stream().map(number -> CodeBlock.of("$L", Literals.of(number))).toList(), ",$W");
    }
}
