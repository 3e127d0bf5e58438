package dev.nacre.processor.emit.kernel.elementwise;

import java.util.ArrayList;
import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.BlockOperands;
import dev.nacre.processor.emit.kernel.code.BlockOperands.Broadcast;
import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Dialect.Term;
import dev.nacre.processor.emit.kernel.code.ExpressionCode;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.ScalarInputs;
import dev.nacre.processor.op.ExpressionText;
import dev.nacre.processor.op.ScalarExpression;
import dev.nacre.processor.plan.Layout;

/**
 * One expression over every element of a grid whose samples lie in rows, some of its operands having one number per channel. Lanes
 * run over channels, which are whole vectors.
 */
public record RowGridElementwiseKernel(String name, ScalarExpression function, BlockOperands operands)
        implements
            Kernel.Twin {

    public RowGridElementwiseKernel {
        if (!operands.areOnly(Broadcast.FULL, Broadcast.CHANNELS, Broadcast.SINGLE)
                || operands.grid().channels() % Layout.LANES != 0) {
            throw new IllegalArgumentException("not a matter of whole vectors of channels: " + operands);
        }
    }

    @Override
    public String key() {
        return "elementwise in rows " + function + operands.broadcasts() + operands.grid();
    }

    @Override
    public String documentation() {
        return "y = " + ExpressionText.of(function, index -> operands.names().get(index)) + ", samples in rows.";
    }

    @Override
    public List<Argument> arguments() {
        var values = new ArrayList<>(List.of("y"));
        values.addAll(operands.names());
        var arguments = Argument.list(values, "from", "to");
        ScalarInputs.of(List.of(function)).addTo(arguments);
        return arguments;
    }

    @Override
    public CodeBlock body(boolean vector) {
        int size = operands.grid().size();
        int channels = operands.grid().channels();
        var code = CodeBlock.builder();
        operands.load(code, vector, Broadcast.SINGLE);
        Code.rows(code).beginControlFlow("for (int first = row * $1L; first < row * $1L + $2L; first += $3L)",
                Layout.padded(size), size, channels);
        Code.run(code, vector, "c", channels).addStatement("int i = first + c");
        for (int index = 0; index < operands.all().size(); index++) {
            var operand = operands.all().get(index);
            if (operand.broadcast() != Broadcast.SINGLE) {
                Code.load(code, vector, "v" + index, operand.name(), operand.broadcast() == Broadcast.FULL ? "i" : "c");
            }
        }
        var result = new ExpressionCode(Code.dialect(vector), code, index -> term(index, vector),
                scalar -> Term.plain(ScalarInputs.name(scalar))).print(List.of(function)).getFirst();
        Code.store(code, vector, result, "y", "i");
        return code.endControlFlow().endControlFlow().endControlFlow().build();
    }

    private Term term(int index, boolean vector) {
        boolean single = operands.all().get(index).broadcast() == Broadcast.SINGLE;
        return new Term(CodeBlock.of("v$L", index), vector && !single, true);
    }
}
