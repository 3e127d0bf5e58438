package dev.nacre.processor.emit.kernel.elementwise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Dialect.Term;
import dev.nacre.processor.emit.kernel.code.ExpressionCode;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.ScalarDialect;
import dev.nacre.processor.emit.kernel.code.ScalarInputs;
import dev.nacre.processor.emit.kernel.code.VectorDialect;
import dev.nacre.processor.op.ExpressionText;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.ScalarExpression;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_VECTOR;

/**
 * An optimizer's step over a stretch of floats, in place; padding stays zero.
 *
 * @param slots the names of what it remembers, in the order of the update's operands
 * @param numbers how many shared numbers follow the slots
 */
public record UpdateKernel(Op.Update update, List<String> slots, int numbers) implements Kernel.Twin {

    @Override
    public String key() {
        return "update " + update;
    }

    @Override
    public String name() {
        return "update";
    }

    @Override
    public String documentation() {
        var lines = new StringBuilder("One step of the optimizer, for length floats:\n");
        for (int slot = 0; slot < slots.size(); slot++) {
            lines.append(slots.get(slot)).append(" = ").append(text(update.slots().get(slot))).append(";\n");
        }
        return lines.append("parameter = ").append(text(update.parameter())).append('.').toString();
    }

    private String text(ScalarExpression expression) {
        var all = new ArrayList<>(names());
        all.addAll(numberNames());
        return ExpressionText.of(expression, all::get);
    }

    private List<String> names() {
        var names = new ArrayList<>(List.of("parameter", "gradient"));
        names.addAll(slots);
        return names;
    }

    private List<String> numberNames() {
        return IntStream.range(0, numbers).mapToObj(i -> "factor" + (i + 1)).toList();
    }

    private List<ScalarExpression> expressions() {
        var expressions = new ArrayList<>(update.slots());
        expressions.add(update.parameter());
        return expressions;
    }

    private ScalarInputs scalarInputs() {
        return ScalarInputs.of(expressions());
    }

    @Override
    public List<Argument> arguments() {
        var all = new ArrayList<>(names());
        all.addAll(numberNames());
        var arguments = Argument.list(all, "length");
        scalarInputs().addTo(arguments);
        return arguments;
    }

    private Term variable(int index, boolean vector) {
        int first = names().size();
        return index < first ? new Term(CodeBlock.of("$LNow", names().get(index)), vector, true)
                : Term.plain(numberNames().get(index - first) + "Now");
    }

    @Override
    public CodeBlock body(boolean vector) {
        var code = CodeBlock.builder();
        numberNames().forEach(name -> code.addStatement("float $1LNow = $1L[$1LAt]", name));
        code.beginControlFlow("for (int i = 0; i < length; $L)", vector ? "i += LANES" : "i++");
        for (var name : names()) {
            if (vector) {
                code.addStatement("$1T $2LNow = $1T.fromArray(SPECIES, $2L, $2LAt + i)", FLOAT_VECTOR, name);
            } else {
                code.addStatement("float $1LNow = $1L[$1LAt + i]", name);
            }
        }
        var terms = new ExpressionCode(vector ? new VectorDialect() : new ScalarDialect(), code,
                i -> variable(i, vector),
                scalar -> Term.plain(ScalarInputs.name(scalar))).print(expressions());
        for (int slot = 0; slot < slots.size(); slot++) {
            Code.store(code, vector, terms.get(slot), slots.get(slot), "i");
        }
        Code.store(code, vector, terms.getLast(), "parameter", "i");
        return code.endControlFlow().build();
    }
}
