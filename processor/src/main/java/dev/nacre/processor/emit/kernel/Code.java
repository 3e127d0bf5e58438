package dev.nacre.processor.emit.kernel;

import com.palantir.javapoet.CodeBlock;

/** Small pieces that several kernels print. */
final class Code {

    private Code() {}

    /** Writes a term to {@code array[arrayAt + index]}. */
    static void store(CodeBlock.Builder code, boolean vector, Dialect.Term term, String array, String index) {
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
    static String lanes(int vectors) {
        return vectors == 1 ? "LANES" : vectors + " * LANES";
    }

    /** A constant plus something, or that alone. */
    static String sum(int constant, String rest) {
        return constant == 0 ? rest : constant + " + " + rest;
    }

    /** Begins a loop over the member's rows. */
    static CodeBlock.Builder rows(CodeBlock.Builder code) {
        return code.beginControlFlow("for (int row = from; row < to; row++)");
    }
}
