package dev.nacre.runtime.simd;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.util.List;
import java.util.Objects;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.runtime.parallel.Allocation;

import static org.assertj.core.api.Assertions.assertThat;

final class VectorMathTest {

    private static final VectorSpecies<Float> SPECIES = Simd.SPECIES;
    /** HotSpot's FreqInlineSize: longer methods are never inlined, and then box their vectors. */
    private static final int INLINED = 325;
    private static final int STRIDE = 40_009;
    private static final float[] EDGES = {0f, -0f, 1f, -1f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY,
        Float.MIN_VALUE, -Float.MIN_VALUE, Float.MIN_NORMAL, Float.MAX_VALUE, -Float.MAX_VALUE, 88.72284f, -103.97208f,
        0.625f, -17.5f};

    @ParameterizedTest
    @EnumSource
    void hasTheBitsOfItsScalarTwinInEveryWidth(Elementary function) {
        var inputs = inputs();
        var expected = new int[inputs.length];
        for (var i = 0; i < inputs.length; i++) {
            expected[i] = Float.floatToIntBits(function.scalar.apply(inputs[i]));
        }
        for (var species : List.of(FloatVector.SPECIES_128, FloatVector.SPECIES_256, FloatVector.SPECIES_512)) {
            assertThat(vectorBits(function, species, inputs)).as("%s in %s", function, species).isEqualTo(expected);
        }
    }

    /** One NaN stands for all, since which one it is depends on the order of operands the compiler chooses. */
    private static int[] vectorBits(Elementary function, VectorSpecies<Float> species, float[] inputs) {
        var outputs = new float[inputs.length];
        var bits = new int[inputs.length];
        for (var i = 0; i < inputs.length; i += species.length()) {
            function.vector.apply(FloatVector.fromArray(species, inputs, i)).intoArray(outputs, i);
        }
        for (var i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToIntBits(outputs[i]);
        }
        return bits;
    }

    private static float[] inputs() {
        var stepped = (int) ((1L << Integer.SIZE) / STRIDE) & -16;
        var inputs = new float[stepped + EDGES.length];
        for (var i = 0; i < stepped; i++) {
            inputs[i] = Float.intBitsToFloat(Integer.MIN_VALUE + i * STRIDE);
        }
        System.arraycopy(EDGES, 0, inputs, stepped, EDGES.length);
        return inputs;
    }

    @ParameterizedTest
    @ValueSource(classes = {VectorMath.class, VectorMix32.class})
    void staysSmallEnoughToBeInlined(Class<?> kernels) throws IOException {
        try (var bytes = Objects.requireNonNull(kernels.getResourceAsStream(kernels.getSimpleName() + ".class"))) {
            for (var method : ClassFile.of().parse(bytes.readAllBytes()).methods()) {
                var code = method.findAttribute(Attributes.code()).orElseThrow();
                assertThat(code.codeLength()).as(method.methodName().stringValue()).isLessThanOrEqualTo(INLINED);
            }
        }
    }

    @Test
    void boxesNothingInAKernelWithTwoFunctions() {
        var values = new float[256];
        var results = new float[values.length];
        assertThat(Allocation.leastOf(100_000, () -> softplus(values, results))).isZero();
        assertThat(Allocation.leastOf(100_000, () -> gate(values, results))).isZero();
    }

    private static void softplus(float[] from, float[] to) {
        for (var i = 0; i < from.length; i += SPECIES.length()) {
            var x = FloatVector.fromArray(SPECIES, from, i);
            VectorMath.log1p(VectorMath.exp(x)).intoArray(to, i);
        }
    }

    private static void gate(float[] from, float[] to) {
        for (var i = 0; i < from.length; i += SPECIES.length()) {
            var x = FloatVector.fromArray(SPECIES, from, i);
            VectorMath.sigmoid(x).mul(VectorMath.tanh(x)).intoArray(to, i);
        }
    }
}
