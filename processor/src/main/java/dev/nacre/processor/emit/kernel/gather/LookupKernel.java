package dev.nacre.processor.emit.kernel.gather;

import java.util.List;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.plan.Layout;

/**
 * {@code y[p] = w[x[p]]}: rows of a table, one after the other; what is no row of it is told to the user.
 *
 * @param places indexes of a sample
 */
public record LookupKernel(int places, Op.Lookup table) implements Kernel.Plain {

    @Override
    public String name() {
        return "lookup%dOf%dx%d".formatted(places, table.vocabulary(), table.size());
    }

    @Override
    public String documentation() {
        return "y = the rows x of the table w, for rows [from, to).";
    }

    @Override
    public List<Argument> arguments() {
        return Argument.list(List.of("x", "w", "y"), "from", "to");
    }

    @Override
    public CodeBlock body() {
        return Code.rows(CodeBlock.builder()).beginControlFlow("for (int place = 0; place < $L; place++)", places)
                .addStatement("int entry = $T.entry(x[xAt + row * $L + place], $L)", Vectors.TABLES,
                        Layout.padded(places), table.vocabulary())
                .addStatement("System.arraycopy(w, wAt + entry * $1L, y, yAt + row * $2L + place * $1L, $1L)",
                        table.size(), Layout.padded(places * table.size()))
                .endControlFlow().endControlFlow().build();
    }
}
