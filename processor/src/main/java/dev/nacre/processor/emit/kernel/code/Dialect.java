package dev.nacre.processor.emit.kernel.code;

import java.util.List;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.nacre.processor.op.ScalarExpression.BinaryFunction;
import dev.nacre.processor.op.ScalarExpression.UnaryFunction;

/** How arithmetic is spelled: over plain floats, or over vectors of them. */
public sealed interface Dialect permits ScalarDialect, VectorDialect {

    /**
     * A printed value.
     *
     * @param wide whether it is a vector; a plain float stands for one whose lanes are all equal
     * @param simple whether it reads well inside another expression without a name of its own
     */
    record Term(CodeBlock code, boolean wide, boolean simple) {

        public static Term plain(String code) {
            return new Term(CodeBlock.of("$L", code), false, true);
        }
    }

    /** The type of a local that holds a wide term. */
    TypeName type();

    Term apply(UnaryFunction function, Term x);

    Term apply(BinaryFunction function, Term left, Term right);

    /** {@code a * b + c}, rounded once. */
    Term fma(Term a, Term b, Term c);

    /** {@code left < right ? then : otherwise}. */
    Term select(Term left, Term right, Term then, Term otherwise);

    /** Whether a function takes statements of its own here, so that its argument and its result need names. */
    boolean spellsOut(UnaryFunction function, Term x);

    /** Declares a local {@code result = function(x)} of a function that is spelled out. */
    void spellOut(CodeBlock.Builder code, UnaryFunction function, String x, String result);

    /** Declares a local with the uniform number of the element at hand from the stream with these keys. */
    void uniform(CodeBlock.Builder code, List<String> keys, String result);
}
