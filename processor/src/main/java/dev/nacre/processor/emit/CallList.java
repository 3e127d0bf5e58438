package dev.nacre.processor.emit;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;

/**
 * Calls one after another; spread over methods of their own when there are so many that the caller would become too long to be
 * compiled.
 *
 * @param name of these methods, with a number behind it
 * @param parameters what the calls need, handed on under the same names
 */
record CallList(String name, List<ParameterSpec> parameters, List<CodeBlock> calls) {

    private static final int CALLS_PER_METHOD = 64;

    /** Adds the calls to a method, and the methods this takes to the others. */
    void addTo(MethodSpec.Builder method, List<MethodSpec> methods) {
        if (calls.size() <= CALLS_PER_METHOD) {
            calls.forEach(method::addStatement);
            return;
        }
        var arguments = parameters.stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
        for (int start = 0; start < calls.size(); start += CALLS_PER_METHOD) {
            var part = MethodSpec.methodBuilder(name + "Part" + (start / CALLS_PER_METHOD + 1))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC).addParameters(parameters);
            calls.subList(start, Math.min(start + CALLS_PER_METHOD, calls.size())).forEach(part::addStatement);
            methods.add(part.build());
            method.addStatement("$L($L)", name + "Part" + (start / CALLS_PER_METHOD + 1), arguments);
        }
    }
}
