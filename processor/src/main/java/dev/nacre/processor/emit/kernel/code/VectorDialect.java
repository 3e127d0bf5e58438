package dev.nacre.processor.emit.kernel.code;

import java.util.List;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.nacre.processor.op.ScalarExpression.BinaryFunction;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_VECTOR;
import static dev.nacre.processor.emit.kernel.code.Vectors.OPERATORS;

/**
 * A vector of elements at a time. What is the same for all lanes stays a plain float as long as it can: it is computed once,
 * with the same rounding.
 */
public final class VectorDialect implements Dialect {

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
            case EXPONENTIAL, LOGARITHM, TANH, SIGMOID, SINE, COSINE, EXPM1, LOG1P, ERF, SOFTPLUS ->
                throw new IllegalStateException(function + " is spelled out");
        });
    }

    @Override
    public Term apply(BinaryFunction function, Term left, Term right) {
        if (!left.wide() && !right.wide()) {
            return plain.apply(function, left, right);
        }
        boolean commutes = function != BinaryFunction.SUBTRACT && function != BinaryFunction.DIVIDE;
        var receiver = !left.wide() && commutes ? right : broadcast(left);
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
        var factor = allPlain ? b : broadcast(b);
        var addend = allPlain ? c : broadcast(c);
        return wide(CodeBlock.of("$L.fma($L, $L)", broadcast(a).code(), factor.code(), addend.code()));
    }

    @Override
    public Term select(Term left, Term right, Term then, Term otherwise) {
        if (!left.wide() && !right.wide() && !then.wide() && !otherwise.wide()) {
            return plain.select(left, right, then, otherwise);
        }
        return wide(CodeBlock.of("$L.blend($L, $L.compare($T.LT, $L))", broadcast(otherwise).code(), then.code(),
                broadcast(left).code(), OPERATORS, right.code()));
    }

    @Override
    public boolean spellsOut(UnaryFunction function, Term x) {
        return x.wide() && VectorFunctions.prints(function);
    }

    @Override
    public void spellOut(CodeBlock.Builder code, UnaryFunction function, String x, String result) {
        VectorFunctions.print(code, function, x, result);
    }

    @Override
    public void uniform(CodeBlock.Builder code, List<String> keys, String result) {
        VectorFunctions.printUniform(code, keys.get(0), keys.get(1), result);
    }

    private static Term broadcast(Term term) {
        return term.wide() ? term : wide(CodeBlock.of("$T.broadcast(SPECIES, $L)", FLOAT_VECTOR, term.code()));
    }

    private static Term wide(CodeBlock code) {
        return new Term(code, true, true);
    }
}
