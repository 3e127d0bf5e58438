package dev.nacre.processor.emit.kernel.dense;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Index;
import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_VECTOR;

/**
 * The product of one row with a matrix in panels. One panel alone is three chains of multiply-adds, each of which waits for its
 * last sum; so two or three panels are gone through side by side, as fast as the cache delivers them.
 *
 * <p>
 * Narrower vectors take two neighbours each: the matrix is read once only, in whole lines of the cache.
 */
record RowProduct(Panels matrix, HelperMethods helpers) {

    private static final int PANELS_AT_ONCE = 2;

    /** Prints the product of row {@code from} of x. */
    void print(CodeBlock.Builder code) {
        int panels = matrix.panels();
        code.addStatement("int xRow = xAt + from * $L", Layout.padded(matrix.rows())).addStatement(
                "int yRow = yAt + from * $L",
                matrix.paddedColumns());
        boolean three = panels > PANELS_AT_ONCE && panels % PANELS_AT_ONCE == 1;
        code.beginControlFlow("if (WIDE)");
        panels(code, panels - (three ? PANELS_AT_ONCE + 1 : PANELS_AT_ONCE), Reach.VECTOR);
        code.nextControlFlow("else");
        panels(code, panels - (panels % PANELS_AT_ONCE == 1 ? 1 : PANELS_AT_ONCE), Reach.PAIR);
        code.endControlFlow();
    }

    /** How many neighbouring vectors a chain's place in a panel stands for. */
    private enum Reach {
        VECTOR(1, "rowProduct"), PAIR(2, "rowProductOfPairs");

        private final int vectors;
        private final String prefix;

        Reach(int vectors, String prefix) {
            this.vectors = vectors;
            this.prefix = prefix;
        }
    }

    /** @param last the first of the panels that are gone through at the end */
    private void panels(CodeBlock.Builder code, int last, Reach reach) {
        if (last > 0) {
            code.beginControlFlow("for (int start = 0; start < $L; start += $L)", last * Layout.PANEL,
                    PANELS_AT_ONCE * Layout.PANEL);
            call(code, widths(0, PANELS_AT_ONCE), "start", reach);
            code.endControlFlow();
        }
        call(code, widths(last, matrix.panels()), String.valueOf(last * Layout.PANEL), reach);
    }

    private List<Integer> widths(int first, int end) {
        var widths = new ArrayList<Integer>();
        for (int panel = first; panel < end; panel++) {
            widths.add(matrix.width(panel * Layout.PANEL) / Layout.LANES);
        }
        return widths;
    }

    private void call(CodeBlock.Builder code, List<Integer> widths, String start, Reach reach) {
        var plus = start.equals("0") ? "" : " + " + start;
        code.beginControlFlow("for (int lane = 0; lane < $L; lane += $L)", Layout.LANES, Code.lanes(reach.vectors))
                .addStatement("$L(x, xRow, w, wAt$L + lane, $L, y, yRow$L + lane)",
                        shared(widths, reach),
                        plus.isEmpty() ? "" : plus + " * " + matrix.rows(), matrix.rows(), plus)
                .endControlFlow();
    }

    /** The name of the method, which the widths alone make. */
    private String shared(List<Integer> widths, Reach reach) {
        var name = reach.prefix + widths.stream().map(String::valueOf).collect(Collectors.joining("And"));
        helpers.use(name, () -> List.of(method(name, widths, reach)));
        return name;
    }

    /** One chain: its sum, and where it stands behind the start of its panel's row. */
    private record Chain(String sum, int panel, Index column) {}

    private static List<Chain> chains(List<Integer> widths, Reach reach) {
        var chains = new ArrayList<Chain>();
        for (int panel = 0; panel < widths.size(); panel++) {
            for (int v = 0; v < widths.get(panel) * reach.vectors; v++) {
                var column = Index.ZERO.plus(v / reach.vectors * Layout.LANES).plus(v % reach.vectors, "LANES");
                chains.add(new Chain("sum" + panel + (char) ('a' + v), panel, column));
            }
        }
        return chains;
    }

    private static MethodSpec method(String name, List<Integer> widths, Reach reach) {
        var chains = chains(widths, reach);
        var code = CodeBlock.builder();
        chains.forEach(chain -> code.addStatement("$1T $2L = $1T.zero(SPECIES)", FLOAT_VECTOR, chain.sum()));
        for (int panel = 1; panel < widths.size(); panel++) {
            code.addStatement("int w$L = wAt + n * $L", panel, panel * Layout.PANEL);
        }
        code.beginControlFlow("for (int k = 0; k < n; k++)").addStatement(
                "$1T factor = $1T.broadcast(SPECIES, x[xAt + k])",
                FLOAT_VECTOR);
        for (var chain : chains) {
            var row = Index.of(chain.panel() == 0 ? "wAt" : "w" + chain.panel())
                    .plus("k * " + widths.get(chain.panel()) * Layout.LANES);
            code.addStatement("$1L = factor.fma($2T.fromArray(SPECIES, w, $3L), $1L)", chain.sum(), FLOAT_VECTOR,
                    row.plus(1, chain.column()));
        }
        code.endControlFlow();
        for (var chain : chains) {
            code.addStatement("$L.intoArray(y, $L)", chain.sum(),
                    Index.of("yAt").plus(chain.panel() * Layout.PANEL).plus(1, chain.column()));
        }
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "x").addParameter(int.class, "xAt").addParameter(float[].class, "w")
                .addParameter(int.class, "wAt").addParameter(int.class, "n").addParameter(float[].class, "y")
                .addParameter(int.class, "yAt").addCode(code.build()).build();
    }
}
