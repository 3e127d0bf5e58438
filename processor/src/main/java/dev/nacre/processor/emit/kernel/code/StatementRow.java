package dev.nacre.processor.emit.kernel.code;

import java.util.ArrayList;
import java.util.List;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;

/** Short statements that belong together, as many on one line as fit: so a register tile reads as the matrix it is. */
public final class StatementRow {

    /** Of the 120 that a line may have, without what it may be indented by. */
    private static final int CHARACTERS = 104;

    private StatementRow() {}

    /** Prints statements. */
    public static void print(CodeBlock.Builder code, List<String> statements) {
        lines(statements, "; ").forEach(line -> code.addStatement("$L", line));
    }

    /** Declares locals of one type, given as {@code name = value}. */
    public static void declare(CodeBlock.Builder code, TypeName type, List<String> locals) {
        lines(locals, ", ").forEach(line -> code.addStatement("$T $L", type, line));
    }

    private static List<String> lines(List<String> parts, String between) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var part : parts) {
            if (!line.isEmpty() && line.length() + between.length() + part.length() > CHARACTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : between).append(part);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
