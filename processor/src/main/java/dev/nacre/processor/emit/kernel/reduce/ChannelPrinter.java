package dev.nacre.processor.emit.kernel.reduce;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Dialect.Term;
import dev.nacre.processor.emit.kernel.code.ExpressionCode;
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.plan.Layout;

/**
 * Prints loops over the channels of one position for as many samples as a vector has lanes, or for one. The number of channel c
 * stands at {@code at + c 16}, what a position has one of at {@code one}.
 *
 * @param names what the variables of expressions are: an array with a number for each channel; with {@code =} in front a local
 *        with one for each sample; {@code c} the channel itself
 */
record ChannelPrinter(CodeBlock.Builder code, boolean vector, int channels, List<String> names) {

    /** The channel as a number. */
    static final String CHANNEL = "c";

    /** Opens the loops over blocks, positions and samples. */
    static ChannelPrinter open(boolean vector, int positions, int channels, List<String> names) {
        var code = Code.blocks(CodeBlock.builder())
                .beginControlFlow("for (int p = 0; p < $L; p++)", positions);
        Code.lanes(code, vector).addStatement("int one = (block * $L + p) * $L + lane", positions, Layout.LANES)
                .addStatement("int at = (block * $L + p) * $L + lane", positions, channels * Layout.LANES);
        return new ChannelPrinter(code, vector, channels, names);
    }

    CodeBlock close() {
        return code.endControlFlow().endControlFlow().endControlFlow().build();
    }

    /** Declares a local that starts as a number and becomes {@code next}, which may read it, at each channel. */
    void reduce(String local, String start, ScalarExpression next) {
        code.addStatement("$T $L = $L", Code.type(vector), local, Code.number(vector, start));
        begin();
        code.addStatement("$L = $L", local, broadcast(terms(List.of(next)).getFirst()));
        code.endControlFlow();
    }

    /** The same, writing {@code kept} to {@code y} on the way. */
    void reduce(String local, String start, ScalarExpression next, ScalarExpression kept) {
        code.addStatement("$T $L = $L", Code.type(vector), local, Code.number(vector, start));
        begin();
        var terms = terms(List.of(kept, next));
        Code.store(code, vector, terms.getFirst(), "y", "i");
        code.addStatement("$L = $L", local, broadcast(terms.getLast())).endControlFlow();
    }

    /** Writes an expression to {@code y} for each channel. */
    void map(ScalarExpression expression) {
        begin();
        Code.store(code, vector, terms(List.of(expression)).getFirst(), "y", "i");
        code.endControlFlow();
    }

    /** Declares a local with what an array has for this position. */
    void load(String local, String array) {
        Code.load(code, vector, local, array, "one");
    }

    /** Declares a local with the value of an expression of locals. */
    void set(String local, ScalarExpression expression) {
        var value = broadcast(terms(List.of(expression)).getFirst());
        code.addStatement("$T $L = $L", Code.type(vector), local, value);
    }

    /** Writes an expression of locals to what {@code y} has for this position. */
    void store(ScalarExpression expression) {
        Code.store(code, vector, terms(List.of(expression)).getFirst(), "y", "one");
    }

    private void begin() {
        code.beginControlFlow("for (int c = 0; c < $L; c++)", channels).addStatement("int i = at + c * $L",
                Layout.LANES);
    }

    private CodeBlock broadcast(Term term) {
        return term.wide() || !vector ? term.code()
                : CodeBlock.of("$T.broadcast(SPECIES, $L)", Vectors.FLOAT_VECTOR, term.code());
    }

    private List<Term> terms(List<ScalarExpression> expressions) {
        return new ExpressionCode(Code.dialect(vector), code, this::variable, _ -> {
            throw new IllegalStateException("reductions over channels know no scalars of the step");
        }).print(expressions);
    }

    private Term variable(int index) {
        var name = names.get(index);
        if (name.startsWith("=")) {
            return new Term(CodeBlock.of("$L", name.substring(1)), vector, true);
        }
        return name.equals(CHANNEL) ? Term.plain("(float) c") : new Term(Code.element(vector, name, "i"), vector, true);
    }
}
