package dev.nacre.processor.emit.kernel.code;

import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;

import dev.nacre.processor.plan.Layout;

/** Small pieces that several kernels print. */
public final class Code {

    private Code() {}

    /** Writes a term to {@code array[arrayAt + index]}. */
    public static void store(CodeBlock.Builder code, boolean vector, Dialect.Term term, String array, String index) {
        if (!vector) {
            code.addStatement("$1L[$1LAt + $2L] = $3L", array, index, term.code());
        } else if (term.wide()) {
            code.addStatement("$1L.intoArray($2L, $2LAt + $3L)", term.code(), array, index);
        } else {
            code.addStatement("$1T.broadcast(SPECIES, $2L).intoArray($3L, $3LAt + $4L)", Vectors.FLOAT_VECTOR,
                    term.code(), array, index);
        }
    }

    /** {@code LANES}, or a multiple of it. */
    public static String lanes(int vectors) {
        return vectors == 1 ? "LANES" : vectors + " * LANES";
    }

    /** A constant plus something, or that alone. */
    public static String sum(int constant, String rest) {
        return constant == 0 ? rest : constant + " + " + rest;
    }

    /** Something plus a constant, or that alone. */
    public static String sum(String first, int constant) {
        return constant == 0 ? first : first + " + " + constant;
    }

    /** Begins a loop over the member's rows. */
    public static CodeBlock.Builder rows(CodeBlock.Builder code) {
        return code.beginControlFlow("for (int row = from; row < to; row++)");
    }

    /** Begins a loop over the member's blocks of sixteen rows. */
    public static CodeBlock.Builder blocks(CodeBlock.Builder code) {
        return code.beginControlFlow("for (int block = $1L, end = $2L; block < end; block++)", blocksOf("from"),
                blocksOf("to"));
    }

    /** How many blocks hold so many rows. */
    public static String blocksOf(String rows) {
        return "(%s + %d) / %d".formatted(rows, Layout.LANES - 1, Layout.LANES);
    }

    /** Begins a loop over a run of floats, a vector or a float at a time. */
    public static CodeBlock.Builder run(CodeBlock.Builder code, boolean vector, String index, int length) {
        return run(code, vector, index, String.valueOf(length));
    }

    /** The same for a length that is known when it runs. */
    public static CodeBlock.Builder run(CodeBlock.Builder code, boolean vector, String index, String length) {
        return code.beginControlFlow("for (int $1L = 0; $1L < $2L; $3L)", index, length,
                vector ? index + " += LANES" : index + "++");
    }

    /** Something a number of times behind something else. */
    public static String plus(int times, String what) {
        return switch (times) {
            case 0 -> "";
            case 1 -> " + " + what;
            default -> " + " + times + " * " + what;
        };
    }

    /** Begins a loop over the sixteen samples of a block. */
    public static CodeBlock.Builder lanes(CodeBlock.Builder code, boolean vector) {
        return run(code, vector, "lane", Layout.LANES);
    }

    /** Declares a vector, or a float, of what stands at {@code array[arrayAt + index]}. */
    public static void load(CodeBlock.Builder code, boolean vector, String name, String array, String index) {
        code.addStatement("$T $L = $L", type(vector), name, element(vector, array, index));
    }

    /** What stands at {@code array[arrayAt + index]}: a vector, or a float. */
    public static CodeBlock element(boolean vector, String array, String index) {
        return vector ? CodeBlock.of("$1T.fromArray(SPECIES, $2L, $2LAt + $3L)", Vectors.FLOAT_VECTOR, array, index)
                : CodeBlock.of("$1L[$1LAt + $2L]", array, index);
    }

    /** A vector of equal numbers, or that number. */
    public static CodeBlock number(boolean vector, String literal) {
        return vector ? CodeBlock.of("$T.broadcast(SPECIES, $L)", Vectors.FLOAT_VECTOR, literal)
                : CodeBlock.of("$L", literal);
    }

    /** A constant of the class that is printed. */
    public static FieldSpec constant(TypeName type, String name, CodeBlock value) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL).initializer(value)
                .build();
    }

    /** The type of a local. */
    public static TypeName type(boolean vector) {
        return vector ? Vectors.FLOAT_VECTOR : TypeName.FLOAT;
    }

    /** What prints expressions. */
    public static Dialect dialect(boolean vector) {
        return vector ? new VectorDialect() : new ScalarDialect();
    }
}
