package dev.nacre.processor.emit.kernel.tile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.palantir.javapoet.CodeBlock;

/**
 * The one loop of a register tile.
 *
 * @param header what stands in the parentheses of {@code for}
 * @param statements what each turn finds out before it loads
 */
public record TileLoop(String header, List<String> statements) {

    public TileLoop {
        statements = List.copyOf(statements);
    }

    /** {@code n} turns, counted by {@code k}. */
    public static TileLoop counted(Running... running) {
        var starts = Arrays.stream(running).map(place -> ", " + place.name() + " = " + place.start());
        var steps = Arrays.stream(running).map(place -> ", " + place.name() + " += " + place.step());
        return new TileLoop("int k = 0%s; k < n; k++%s".formatted(starts.collect(Collectors.joining()),
                steps.collect(Collectors.joining())), List.of());
    }

    /** A local that goes one step on with each turn: where registers are few, that costs less than {@code k} times the step. */
    public record Running(String name, String start, String step) {}

    /** One turn for each pair of numbers of a table. */
    public static TileLoop pairs(String counter, String from, String to, String... statements) {
        return new TileLoop("int %1$s = %2$s; %1$s < %3$s; %1$s += 2".formatted(counter, from, to),
                List.of(statements));
    }

    void begin(CodeBlock.Builder code) {
        code.beginControlFlow("for ($L)", header);
        statements.forEach(statement -> code.addStatement("$L", statement));
    }
}
