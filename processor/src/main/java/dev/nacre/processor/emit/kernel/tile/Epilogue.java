package dev.nacre.processor.emit.kernel.tile;

import java.util.ArrayList;
import java.util.List;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

import dev.nacre.processor.emit.kernel.code.Dialect.Term;
import dev.nacre.processor.emit.kernel.code.ExpressionCode;
import dev.nacre.processor.emit.kernel.code.ScalarDialect;
import dev.nacre.processor.emit.kernel.code.ScalarInputs;
import dev.nacre.processor.emit.kernel.code.StatementRow;
import dev.nacre.processor.emit.kernel.code.VectorDialect;
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.op.ScalarExpression;

/**
 * What is done to a sum before it is stored: a function of it and of numbers per filter, or the same for all filters.
 *
 * @param function variable 0 is the sum, variable i + 1 operand i
 * @param perFilter of each operand whether it has a number for each filter, or one for all
 */
public record Epilogue(ScalarExpression function, List<Boolean> perFilter) {

    /** Nothing. */
    public static final Epilogue NONE = new Epilogue(ScalarExpression.variable(0), List.of());

    public Epilogue {
        perFilter = List.copyOf(perFilter);
        var inputs = ScalarInputs.of(List.of(function));
        if (!inputs.scalars().isEmpty() || !inputs.streams().isEmpty()) {
            throw new IllegalArgumentException("a sum is finished by operands alone, not by " + inputs);
        }
    }

    /** The names of the operands' arrays. */
    public List<String> operands() {
        var names = new ArrayList<String>();
        for (int i = 1; i <= perFilter.size(); i++) {
            names.add("operand" + i);
        }
        return names;
    }

    /** The operands as arguments of a call, for filters from {@code filter} on; ends in a comma unless empty. */
    public String arguments(String filter) {
        var text = new StringBuilder();
        for (int i = 0; i < perFilter.size(); i++) {
            var name = operands().get(i);
            text.append("%1$s, %1$sAt".formatted(name)).append(perFilter.get(i) ? filter : "").append(", ");
        }
        return text.toString();
    }

    /** Loads the numbers for one filter, {@code place} behind the operands' starts, under names with this ending. */
    public void load(CodeBlock.Builder code, String place, String ending) {
        var loads = new ArrayList<String>();
        for (int i = 0; i < perFilter.size(); i++) {
            if (perFilter.get(i) || ending.isEmpty() || ending.equals("0")) {
                loads.add("v%1$d%2$s = %3$s[%3$sAt%4$s]".formatted(i + 1, perFilter.get(i) ? ending : "",
                        operands().get(i), perFilter.get(i) ? place : ""));
            }
        }
        StatementRow.declare(code, TypeName.FLOAT, loads);
    }

    /** Loads the numbers for a vector of filters, {@code place} behind the operands' starts, under names with this ending. */
    public void loadVector(CodeBlock.Builder code, String place, String ending) {
        for (int i = 0; i < perFilter.size(); i++) {
            if (perFilter.get(i)) {
                code.addStatement("$1T v$2L$3L = $1T.fromArray(SPECIES, $4L, $4LAt$5L)", Vectors.FLOAT_VECTOR, i + 1,
                        ending, operands().get(i), place);
            } else if (ending.equals("a")) {
                code.addStatement("float v$1L = $2L[$2LAt]", i + 1, operands().get(i));
            }
        }
    }

    /**
     * Prints what the function needs for a vector of filters and returns its term.
     *
     * @param local what names of parts begin with
     */
    public Term printVector(CodeBlock.Builder code, String sum, String ending, String local) {
        return new ExpressionCode(new VectorDialect(), code, i -> i > 0 && !perFilter.get(i - 1)
                ? Term.plain("v" + i)
                : new Term(CodeBlock.of("$L", i == 0 ? sum : "v" + i + ending), true, true),
                scalar -> Term.plain(ScalarInputs.name(scalar)), local).print(List.of(function)).getFirst();
    }

    /**
     * Prints what the function needs and returns its term.
     *
     * @param local what names of parts begin with
     */
    public Term print(CodeBlock.Builder code, boolean vector, String sum, String ending, String local) {
        var dialect = vector ? new VectorDialect() : new ScalarDialect();
        return new ExpressionCode(dialect, code, i -> i == 0
                ? new Term(CodeBlock.of("$L", sum), vector, true)
                : Term.plain("v" + i + (perFilter.get(i - 1) ? ending : "")),
                scalar -> Term.plain(ScalarInputs.name(scalar)), local).print(List.of(function)).getFirst();
    }
}
