package dev.nacre.processor.emit.kernel.code;

import java.util.List;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.nacre.processor.op.ScalarExpression.BinaryFunction;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_MATH;
import static dev.nacre.processor.emit.kernel.code.Vectors.MIX;

/** Plain floats, one element at a time. */
public final class ScalarDialect implements Dialect {

    @Override
    public TypeName type() {
        return TypeName.FLOAT;
    }

    @Override
    public Term apply(UnaryFunction function, Term x) {
        var argument = x.code();
        var code = switch (function) {
            case NEGATE -> CodeBlock.of("-$L", operand(x));
            case ABSOLUTE -> CodeBlock.of("Math.abs($L)", argument);
            // the double root of a float, rounded to float, is the correctly rounded float root
            case SQUARE_ROOT -> CodeBlock.of("(float) Math.sqrt($L)", argument);
            case EXPONENTIAL -> CodeBlock.of("$T.exp($L)", FLOAT_MATH, argument);
            case LOGARITHM -> CodeBlock.of("$T.log($L)", FLOAT_MATH, argument);
            case TANH -> CodeBlock.of("$T.tanh($L)", FLOAT_MATH, argument);
            case SIGMOID -> CodeBlock.of("$T.sigmoid($L)", FLOAT_MATH, argument);
            case SINE -> CodeBlock.of("$T.sine($L)", FLOAT_MATH, argument);
            case COSINE -> CodeBlock.of("$T.cosine($L)", FLOAT_MATH, argument);
            case EXPM1 -> CodeBlock.of("$T.expm1($L)", FLOAT_MATH, argument);
            case LOG1P -> CodeBlock.of("$T.log1p($L)", FLOAT_MATH, argument);
            case ERF -> CodeBlock.of("$T.erf($L)", FLOAT_MATH, argument);
            case SOFTPLUS -> CodeBlock.of("$T.softplus($L)", FLOAT_MATH, argument);
        };
        return new Term(code, false, false);
    }

    @Override
    public Term apply(BinaryFunction function, Term left, Term right) {
        var code = switch (function) {
            case ADD -> CodeBlock.of("$L + $L", operand(left), operand(right));
            case SUBTRACT -> CodeBlock.of("$L - $L", operand(left), operand(right));
            case MULTIPLY -> CodeBlock.of("$L * $L", operand(left), operand(right));
            case DIVIDE -> CodeBlock.of("$L / $L", operand(left), operand(right));
            case MINIMUM -> CodeBlock.of("Math.min($L, $L)", left.code(), right.code());
            case MAXIMUM -> CodeBlock.of("Math.max($L, $L)", left.code(), right.code());
        };
        return new Term(code, false, false);
    }

    @Override
    public Term fma(Term a, Term b, Term c) {
        return new Term(CodeBlock.of("Math.fma($L, $L, $L)", a.code(), b.code(), c.code()), false, true);
    }

    @Override
    public Term select(Term left, Term right, Term then, Term otherwise) {
        return new Term(CodeBlock.of("$L < $L ? $L : $L", operand(left), operand(right), operand(then),
                operand(otherwise)), false, false);
    }

    @Override
    public boolean spellsOut(UnaryFunction function, Term x) {
        return false;
    }

    @Override
    public void spellOut(CodeBlock.Builder code, UnaryFunction function, String x, String result) {
        throw new IllegalStateException("functions of plain floats are calls");
    }

    @Override
    public void uniform(CodeBlock.Builder code, List<String> keys, String result) {
        code.addStatement("float $L = $T.uniform($T.mix($L, $L, element))", result, MIX, MIX, keys.get(0), keys.get(1));
    }

    private static CodeBlock operand(Term term) {
        return term.simple() ? term.code() : CodeBlock.of("($L)", term.code());
    }
}
