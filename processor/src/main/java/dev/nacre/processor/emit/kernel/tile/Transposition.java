package dev.nacre.processor.emit.kernel.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_VECTOR;

/**
 * Prints the transposition of a square of 16 x 16 floats in registers: one stage per power of two below the number of lanes,
 * in which two vectors exchange every second run of so many lanes. Five times as fast as moving single floats.
 */
public final class Transposition {

    /** The method of the whole square. */
    public static final String NAME = "transposeSquare";

    private static final int[] WIDTHS = {16, 8, 4};

    private Transposition() {}

    /** The name of the method, which is asked for. */
    public static String method(HelperMethods helpers) {
        helpers.use(NAME, Transposition::methods);
        return NAME;
    }

    /** The method of the square, and one for each width of vectors that it may be made of. */
    static List<MethodSpec> methods() {
        return List.of(square(), lanes(WIDTHS[0]), lanes(WIDTHS[1]), lanes(WIDTHS[2]));
    }

    /** For each distance, how a vector exchanges neighbouring runs of lanes, and which lanes are the second of two runs. */
    public static List<FieldSpec> constants() {
        var fields = new ArrayList<FieldSpec>();
        for (int distance = 1; distance < WIDTHS[0]; distance *= 2) {
            fields.add(Code.constant(ParameterizedTypeName.get(Vectors.SHUFFLE, TypeName.FLOAT.box()),
                    "SWAP" + distance,
                    CodeBlock.of("$T.fromOp(SPECIES, lane -> (lane ^ $L) % LANES)", Vectors.SHUFFLE, distance)));
            fields.add(Code.constant(ParameterizedTypeName.get(Vectors.MASK, TypeName.FLOAT.box()),
                    "UPPER" + distance,
                    CodeBlock.of("$T.fromLong(SPECIES, $LL)", Vectors.MASK, upper(distance))));
        }
        return fields;
    }

    private static long upper(int distance) {
        return IntStream.range(0, WIDTHS[0]).filter(lane -> (lane & distance) != 0).mapToLong(lane -> 1L << lane).sum();
    }

    private static MethodSpec square() {
        var code = CodeBlock.builder()
                .beginControlFlow("for (int i = 0; i < $L; i += LANES)", Layout.LANES)
                .beginControlFlow("for (int j = 0; j < $L; j += LANES)", Layout.LANES);
        for (int width : WIDTHS) {
            if (width == WIDTHS[0]) {
                code.beginControlFlow("if (LANES == $L)", width);
            } else if (width == WIDTHS[WIDTHS.length - 1]) {
                code.nextControlFlow("else");
            } else {
                code.nextControlFlow("else if (LANES == $L)", width);
            }
            code.addStatement("$L(x, xAt + i * xStride + j, xStride, y, yAt + j * yStride + i, yStride)", name(width));
        }
        return method(NAME, code.endControlFlow().endControlFlow().endControlFlow().build());
    }

    private static String name(int width) {
        return "transpose" + width;
    }

    private static MethodSpec lanes(int width) {
        var code = CodeBlock.builder();
        for (int i = 0; i < width; i++) {
            code.addStatement("$1T $2L = $1T.fromArray(SPECIES, x, xAt$3L)", FLOAT_VECTOR, vector(0, i),
                    times(i, "xStride"));
        }
        for (int distance = 1; distance < width; distance *= 2) {
            stage(code, width, distance);
        }
        for (int i = 0; i < width; i++) {
            code.addStatement("$L.intoArray(y, yAt$L)", vector(width - 1, i), times(i, "yStride"));
        }
        return method(name(width), code.build());
    }

    /** The vectors' names carry the sum of the distances they are through with. */
    private static void stage(CodeBlock.Builder code, int width, int distance) {
        int done = distance - 1;
        for (int i = 0; i < width; i++) {
            if ((i & distance) == 0) {
                var low = vector(done, i);
                var high = vector(done, i + distance);
                code.addStatement("$T $L = $L.blend($L.rearrange(SWAP$L), UPPER$L)", FLOAT_VECTOR,
                        vector(done + distance, i), low, high, distance, distance)
                        .addStatement("$T $L = $L.rearrange(SWAP$L).blend($L, UPPER$L)", FLOAT_VECTOR,
                                vector(done + distance, i + distance), low, distance, high, distance);
            }
        }
    }

    private static String vector(int done, int number) {
        return "v" + number + (char) ('a' + Integer.bitCount(done));
    }

    private static String times(int factor, String stride) {
        return switch (factor) {
            case 0 -> "";
            case 1 -> " + " + stride;
            default -> " + " + factor + " * " + stride;
        };
    }

    private static MethodSpec method(String name, CodeBlock body) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "x").addParameter(int.class, "xAt").addParameter(int.class, "xStride")
                .addParameter(float[].class, "y").addParameter(int.class, "yAt").addParameter(int.class, "yStride")
                .addCode(body).build();
    }
}
