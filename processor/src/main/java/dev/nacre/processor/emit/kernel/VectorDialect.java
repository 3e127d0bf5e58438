package dev.nacre.processor.emit.kernel;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.nacre.processor.op.ScalarExpression.BinaryFunction;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static dev.nacre.processor.emit.kernel.Vectors.FLOAT_VECTOR;
import static dev.nacre.processor.emit.kernel.Vectors.OPERATORS;
import static dev.nacre.processor.emit.kernel.Vectors.VECTOR_MATH;
import static dev.nacre.processor.emit.kernel.Vectors.VECTOR_MIX;

/**
 * A vector of elements at a time. What is the same for all lanes stays a plain float as long as it can: it is computed once,
 * with the same rounding.
 */
final class VectorDialect implements Dialect {

    private final ScalarDialect plain = new ScalarDialect();

    @Override
    public TypeName type() {
        return FLOAT_VECTOR;
    }

    @Override
    public Term apply(UnaryFunction function, Term x) {
        if (!x.wide()) {
            return plain.apply(function, x);
        }
        return wide(switch (function) {
            case NEGATE -> CodeBlock.of("$L.neg()", x.code());
            case ABSOLUTE -> CodeBlock.of("$L.abs()", x.code());
            case SQUARE_ROOT -> CodeBlock.of("$L.sqrt()", x.code());
            case EXPONENTIAL -> CodeBlock.of("$T.exp($L)", VECTOR_MATH, x.code());
            case LOGARITHM -> CodeBlock.of("$T.log($L)", VECTOR_MATH, x.code());
            case TANH -> CodeBlock.of("$T.tanh($L)", VECTOR_MATH, x.code());
            case SIGMOID -> CodeBlock.of("$T.sigmoid($L)", VECTOR_MATH, x.code());
            case SOFTPLUS ->
                CodeBlock.of("$1L.max(0f).add($2T.log1p($2T.exp($1L.abs().neg())))", x.code(), VECTOR_MATH);
        });
    }

    @Override
    public Term apply(BinaryFunction function, Term left, Term right) {
        if (!left.wide() && !right.wide()) {
            return plain.apply(function, left, right);
        }
        boolean commutes = function != BinaryFunction.SUBTRACT && function != BinaryFunction.DIVIDE;
        var receiver = !left.wide() && commutes ? right : spread(left);
        var argument = !left.wide() && commutes ? left : right;
        return wide(CodeBlock.of("$L.$L($L)", receiver.code(), method(function), argument.code()));
    }

    private static String method(BinaryFunction function) {
        return switch (function) {
            case ADD -> "add";
            case SUBTRACT -> "sub";
            case MULTIPLY -> "mul";
            case DIVIDE -> "div";
            case MINIMUM -> "min";
            case MAXIMUM -> "max";
        };
    }

    @Override
    public Term fma(Term a, Term b, Term c) {
        if (!a.wide() && !b.wide() && !c.wide()) {
            return plain.fma(a, b, c);
        }
        if (!a.wide() && b.wide()) {
            return fma(b, a, c);
        }
        boolean allPlain = !b.wide() && !c.wide();
        var factor = allPlain ? b : spread(b);
        var addend = allPlain ? c : spread(c);
        return wide(CodeBlock.of("$L.fma($L, $L)", spread(a).code(), factor.code(), addend.code()));
    }

    @Override
    public Term select(Term left, Term right, Term then, Term otherwise) {
        if (!left.wide() && !right.wide() && !then.wide() && !otherwise.wide()) {
            return plain.select(left, right, then, otherwise);
        }
        return wide(CodeBlock.of("$L.blend($L, $L.compare($T.LT, $L))", spread(otherwise).code(), then.code(),
                spread(left).code(), OPERATORS, right.code()));
    }

    @Override
    public Term uniform(String key0, String key1) {
        return wide(CodeBlock.of("$T.uniform($T.mix($L, $L, elements))", VECTOR_MIX, VECTOR_MIX, key0, key1));
    }

    private static Term spread(Term term) {
        return term.wide() ? term : wide(CodeBlock.of("$T.broadcast(SPECIES, $L)", FLOAT_VECTOR, term.code()));
    }

    private static Term wide(CodeBlock code) {
        return new Term(code, true, true);
    }
}
