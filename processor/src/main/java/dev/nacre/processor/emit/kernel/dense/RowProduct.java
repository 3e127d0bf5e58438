package dev.nacre.processor.emit.kernel.dense;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Panels;
import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.emit.kernel.code.Vectors.FLOAT_VECTOR;

/**
 * The product of one row with a matrix in panels. One panel alone is three chains of multiply-adds, each of which waits for its
 * last sum; so two or three panels are gone through side by side, as fast as the cache delivers them.
 */
record RowProduct(Panels matrix, HelperMethods helpers) {

    private static final int PANELS_AT_ONCE = 2;

    /** Prints the product of row {@code from} of x. */
    void print(CodeBlock.Builder code) {
        int panels = matrix.panels();
        int last = panels
                - (panels > PANELS_AT_ONCE && panels % PANELS_AT_ONCE == 1 ? PANELS_AT_ONCE + 1 : PANELS_AT_ONCE);
        code.addStatement("int xRow = xAt + from * $L", Layout.padded(matrix.rows())).addStatement(
                "int yRow = yAt + from * $L",
                matrix.paddedColumns());
        if (last > 0) {
            code.beginControlFlow("for (int start = 0; start < $L; start += $L)", last * Layout.PANEL,
                    PANELS_AT_ONCE * Layout.PANEL);
            call(code, widths(0, PANELS_AT_ONCE), "start");
            code.endControlFlow();
        }
        call(code, widths(last, panels), String.valueOf(last * Layout.PANEL));
    }

    private List<Integer> widths(int first, int end) {
        var widths = new ArrayList<Integer>();
        for (int panel = first; panel < end; panel++) {
            widths.add(matrix.width(panel * Layout.PANEL) / Layout.LANES);
        }
        return widths;
    }

    private void call(CodeBlock.Builder code, List<Integer> widths, String start) {
        var plus = start.equals("0") ? "" : " + " + start;
        code.beginControlFlow("for (int lane = 0; lane < $L; lane += LANES)", Layout.LANES)
                .addStatement("$L(x, xRow, w, wAt$L + lane, $L, y, yRow$L + lane)",
                        shared(widths),
                        plus.isEmpty() ? "" : plus + " * " + matrix.rows(), matrix.rows(), plus)
                .endControlFlow();
    }

    /** The name of the method, which the widths alone make. */
    private String shared(List<Integer> widths) {
        var name = name(widths);
        helpers.use(name, () -> List.of(method(name, widths)));
        return name;
    }

    private static String name(List<Integer> widths) {
        return "rowProduct" + widths.stream().map(String::valueOf).collect(Collectors.joining("And"));
    }

    private static MethodSpec method(String name, List<Integer> widths) {
        var code = CodeBlock.builder();
        for (int panel = 0; panel < widths.size(); panel++) {
            for (int v = 0; v < widths.get(panel); v++) {
                code.addStatement("$1T $2L = $1T.zero(SPECIES)", FLOAT_VECTOR, sum(panel, v));
            }
        }
        for (int panel = 1; panel < widths.size(); panel++) {
            code.addStatement("int w$L = wAt + n * $L", panel, panel * Layout.PANEL);
        }
        code.beginControlFlow("for (int k = 0; k < n; k++)").addStatement(
                "$1T factor = $1T.broadcast(SPECIES, x[xAt + k])",
                FLOAT_VECTOR);
        for (int panel = 0; panel < widths.size(); panel++) {
            for (int v = 0; v < widths.get(panel); v++) {
                code.addStatement("$1L = factor.fma($2T.fromArray(SPECIES, w, $3L + k * $4L$5L), $1L)", sum(panel, v),
                        FLOAT_VECTOR, panel == 0 ? "wAt" : "w" + panel, widths.get(panel) * Layout.LANES,
                        v == 0 ? "" : " + " + v * Layout.LANES);
            }
        }
        code.endControlFlow();
        for (int panel = 0; panel < widths.size(); panel++) {
            for (int v = 0; v < widths.get(panel); v++) {
                int column = panel * Layout.PANEL + v * Layout.LANES;
                code.addStatement("$L.intoArray(y, yAt$L)", sum(panel, v), column == 0 ? "" : " + " + column);
            }
        }
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "x").addParameter(int.class, "xAt").addParameter(float[].class, "w")
                .addParameter(int.class, "wAt").addParameter(int.class, "n").addParameter(float[].class, "y")
                .addParameter(int.class, "yAt").addCode(code.build()).build();
    }

    private static String sum(int panel, int vector) {
        return "sum" + panel + (char) ('a' + vector);
    }
}
