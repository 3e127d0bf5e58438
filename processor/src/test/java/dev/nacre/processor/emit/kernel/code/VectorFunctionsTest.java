package dev.nacre.processor.emit.kernel.code;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.processor.op.ScalarExpression.UnaryFunction;
import dev.nacre.runtime.simd.FloatMath;
import dev.nacre.runtime.simd.Mix32;

import static org.assertj.core.api.Assertions.assertThat;

/** Functions that are written out over vectors have the bits of the runtime's scalar ones, in every width. */
class VectorFunctionsTest {

    private static final int STRIDE = 40_009;
    private static final float[] EDGES = {0f, -0f, 1f, -1f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY,
        Float.MIN_VALUE, -Float.MIN_VALUE, Float.MIN_NORMAL, Float.MAX_VALUE, -Float.MAX_VALUE, 88.72284f, -103.97208f,
        0.625f, -17.5f, 0.85f, 4f, 1.5707964f, 0x1p19f, -0x1p19f, 88.72f, 2f / 3, -1f / 3, 12345.678f, -0.7853982f,
        3e6f,
        1e-20f, -1e-20f, 1e-30f, -18f, 5e-8f};

    private static final Map<UnaryFunction, UnaryOperator<Float>> SCALAR = Map.of(
            UnaryFunction.EXPONENTIAL, FloatMath::exp, UnaryFunction.LOGARITHM, FloatMath::log,
            UnaryFunction.TANH, FloatMath::tanh, UnaryFunction.SIGMOID, FloatMath::sigmoid,
            UnaryFunction.SINE, FloatMath::sine, UnaryFunction.COSINE, FloatMath::cosine,
            UnaryFunction.EXPM1, FloatMath::expm1, UnaryFunction.LOG1P, FloatMath::log1p,
            UnaryFunction.ERF, FloatMath::erf, UnaryFunction.SOFTPLUS, FloatMath::softplus);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {128, 256, 512})
    void haveTheBitsOfTheirScalarForms(int width) throws Exception {
        try (var loader = compiled(width)) {
            var type = loader.loadClass("Functions");
            for (var function : UnaryFunction.values()) {
                assertThat(SCALAR.containsKey(function)).as("a scalar form of %s", function)
                        .isEqualTo(VectorFunctions.prints(function));
                if (VectorFunctions.prints(function)) {
                    compare(function, type.getDeclaredMethod(name(function), float[].class, float[].class));
                }
            }
            compareUniform(type.getDeclaredMethod("uniform", float[].class, float[].class));
        }
    }

    private static void compare(UnaryFunction function, Method vectors) throws ReflectiveOperationException {
        var scalar = Objects.requireNonNull(SCALAR.get(function));
        var inputs = inputs();
        var outputs = new float[inputs.length];
        vectors.invoke(null, inputs, outputs);
        for (int i = 0; i < inputs.length; i++) {
            // one NaN stands for all: which one it is depends on the order of operands the compiler chooses
            assertThat(Float.floatToIntBits(outputs[i])).as("%s(%s)", function, inputs[i])
                    .isEqualTo(Float.floatToIntBits(scalar.apply(inputs[i])));
        }
    }

    private static void compareUniform(Method vectors) throws ReflectiveOperationException {
        var outputs = new float[1024];
        vectors.invoke(null, outputs, outputs);
        for (int i = 0; i < outputs.length; i++) {
            assertThat(outputs[i]).isEqualTo(Mix32.uniform(Mix32.mix(-5, 77, i)));
        }
    }

    private static float[] inputs() {
        int stepped = (int) ((1L << Integer.SIZE) / STRIDE) & -16;
        var inputs = new float[stepped + EDGES.length];
        for (int i = 0; i < stepped; i++) {
            inputs[i] = Float.intBitsToFloat(Integer.MIN_VALUE + i * STRIDE);
        }
        System.arraycopy(EDGES, 0, inputs, stepped, EDGES.length);
        return inputs;
    }

    private URLClassLoader compiled(int width) throws Exception {
        var type = TypeSpec.classBuilder("Functions").addModifiers(Modifier.PUBLIC)
                .addField(FieldSpec.builder(ParameterizedTypeName.get(Vectors.SPECIES, TypeName.FLOAT.box()), "SPECIES",
                        Modifier.STATIC, Modifier.FINAL).initializer("$T.SPECIES_$L", Vectors.FLOAT_VECTOR, width)
                        .build());
        for (var function : UnaryFunction.values()) {
            if (VectorFunctions.prints(function)) {
                var body = CodeBlock.builder();
                VectorFunctions.print(body, function, "x", "result");
                type.addMethod(loop(name(function), body.build()));
            }
        }
        var body = CodeBlock.builder().addStatement(
                "$1T elements = $1T.broadcast(SPECIES.vectorShape().withLanes(int.class), i).addIndex(1)",
                Vectors.INT_VECTOR);
        VectorFunctions.printUniform(body, "-5", "77", "result");
        type.addMethod(loop("uniform", body.build()));
        JavaFile.builder("", type.build()).build().writeTo(folder);
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, System.err, "--add-modules",
                "jdk.incubator.vector", "-proc:none", "-Xlint:-incubating", "-classpath",
                System.getProperty("java.class.path"),
                "-d", folder.toString(), folder.resolve("Functions.java").toString());
        assertThat(failed).isZero();
        assertThat(Files.exists(folder.resolve("Functions.class"))).isTrue();
        return new URLClassLoader(new URL[] {folder.toUri().toURL()});
    }

    private static MethodSpec loop(String name, CodeBlock body) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(float[].class, "from").addParameter(float[].class, "to")
                .beginControlFlow("for (int i = 0; i < from.length; i += SPECIES.length())")
                .addStatement("$1T x = $1T.fromArray(SPECIES, from, i)", Vectors.FLOAT_VECTOR)
                .addCode(body).addStatement("result.intoArray(to, i)").endControlFlow().build();
    }

    private static String name(UnaryFunction function) {
        return function.name().toLowerCase(Locale.ROOT);
    }
}
