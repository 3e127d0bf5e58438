package dev.nacre.processor.emit.kernel.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;

/** The parameters of a shared method of the vector kernels: prints its declaration, and calls of it. */
public final class Signature {

    private final List<ParameterSpec> parameters = new ArrayList<>();

    /** An array and the place in it where a value begins. */
    public Signature value(String name) {
        return add(TypeName.get(float[].class), name).integers(name + "At");
    }

    Signature table(String name) {
        return add(TypeName.get(int[].class), name);
    }

    public Signature integers(String... names) {
        for (var name : names) {
            add(TypeName.INT, name);
        }
        return this;
    }

    private Signature add(TypeName type, String name) {
        parameters.add(ParameterSpec.builder(type, name).build());
        return this;
    }

    /** A private static method of these parameters. */
    public MethodSpec method(String name, CodeBlock body) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC).addParameters(parameters)
                .addCode(body).build();
    }

    /** A call in which each parameter is given what has its own name, until told otherwise. */
    public Call call(String method) {
        return new Call(method);
    }

    /** A call that is being put together. */
    public final class Call {

        private final String method;
        private final Map<String, String> arguments = new HashMap<>();

        private Call(String method) {
            this.method = method;
        }

        /** What one parameter is given. */
        public Call with(String parameter, Object argument) {
            if (parameters.stream().noneMatch(known -> known.name().equals(parameter))) {
                throw new IllegalArgumentException(method + " has no parameter " + parameter + " among " + parameters);
            }
            arguments.put(parameter, argument.toString());
            return this;
        }

        /** Gives an array and where the value begins. */
        public Call value(String parameter, String array, Object place) {
            return with(parameter, array).with(parameter + "At", place);
        }

        public void print(CodeBlock.Builder code) {
            code.addStatement("$L($L)", method, CodeBlock.join(parameters.stream().map(ParameterSpec::name)
                    .map(name -> CodeBlock.of("$L", arguments.getOrDefault(name, name))).toList(), ",$W"));
        }
    }
}
