package dev.nacre.processor.emit.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.nacre.processor.plan.Layout;

import static dev.nacre.processor.emit.kernel.Vectors.FLOAT_VECTOR;

/**
 * The register tiles of matrix products: R rows times V vectors of accumulators, locals of one method with one
 * innermost loop (nested loops would box them). A strip walks one column of tiles down the rows: eight rows at a time
 * where there are 32 vector registers, four where there are 16, then the rest.
 */
public final class Tiles {

    private static final List<Integer> HEIGHTS = List.of(8, 4, 2, 1);
    private static final int WIDE_HEIGHT = 8;

    /** Of a single vector eight sums would wait for themselves; only a known distance of rows leaves registers for more. */
    private static final List<Integer> HEIGHTS_OF_ONE_VECTOR = List.of(16, 8, 4, 2, 1);

    /** Which operand of a product is read how. */
    private enum Form {
        /** {@code y[r] = sum_k x[r,k] w[k]}: a row of x belongs to a row of y. */
        PRODUCT("product", "xAt + k", " + %d * xStride"),
        /** {@code y[r] += sum_k x[r,k] w[k]}. */
        ADDED("added", "xAt + k", " + %d * xStride"),
        /** {@code y[r] = sum_k x[k,r] w[k]}: a column of x belongs to a row of y. */
        GRADIENT("gradient", "xAt + k * xStride", " + %d");

        private final String prefix;
        private final String first;
        private final String further;

        Form(String prefix, String first, String further) {
            this.prefix = prefix;
            this.first = first;
            this.further = further;
        }

        /** The place of the element of x that belongs to a row of the tile. */
        String element(int row, OptionalInt xStride) {
            if (row == 0) {
                return first;
            }
            return xStride.isPresent() && this != GRADIENT ? first + " + " + row * xStride.getAsInt()
                    : first + further.formatted(row);
        }
    }

    /** The same where there are 16 registers. */
    private static final int NARROW_HEIGHT = 4;

    private final Map<String, MethodSpec> methods = new TreeMap<>();
    private final List<CodeBlock> wideCalls = new ArrayList<>();
    private final List<CodeBlock> narrowCalls = new ArrayList<>();

    /** The name of the strip for products of {@code vectors} vectors width. */
    String product(int vectors) {
        return strip(Form.PRODUCT, vectors, OptionalInt.empty());
    }

    /** The same where rows of x are always {@code xStride} floats apart. */
    String product(int vectors, int xStride) {
        return strip(Form.PRODUCT, vectors, OptionalInt.of(xStride));
    }

    /** The name of the strip for such products that are added to what stands in y. */
    String added(int vectors, int xStride) {
        return strip(Form.ADDED, vectors, OptionalInt.of(xStride));
    }

    /** The name of the strip for weight gradients of {@code vectors} vectors width. */
    String gradient(int vectors) {
        return strip(Form.GRADIENT, vectors, OptionalInt.empty());
    }

    /** The name of the transposition of a square. */
    String transposition() {
        use(Transposition.NAME, Transposition::methods);
        return Transposition.NAME;
    }

    /**
     * The name of a method that is shared by all that ask for the same code; others of that wish get a number behind
     * it.
     */
    String share(String wanted, Function<String, MethodSpec> print) {
        var name = wanted;
        for (int i = 2;; i++) {
            var method = print.apply(name);
            var known = methods.putIfAbsent(name, method);
            if (known == null || known.equals(method)) {
                return name;
            }
            name = wanted + "_" + i;
        }
    }

    /** Adds methods of which one has this name, unless they are there. */
    void use(String name, Supplier<List<MethodSpec>> printed) {
        if (!methods.containsKey(name)) {
            printed.get().forEach(method -> methods.put(method.name(), method));
        }
    }

    /** All methods that were asked for, by name. */
    List<MethodSpec> methods() {
        return List.copyOf(methods.values());
    }

    /** Calls of the tiles that do most of the work, with {@code n} products for each sum. */
    CodeBlock warmUp() {
        var code = CodeBlock.builder();
        if (!wideCalls.isEmpty()) {
            code.beginControlFlow("if (WIDE)");
            wideCalls.forEach(code::add);
            code.nextControlFlow("else");
            narrowCalls.forEach(code::add);
            code.endControlFlow();
        }
        return code.build();
    }

    /** Vectors of the widest kind in a panel of this many columns. */
    static int vectors(int columns) {
        return columns / Layout.LANES;
    }

    private String strip(Form form, int vectors, OptionalInt xStride) {
        var name = form.prefix + "Strip" + vectors + by(xStride);
        if (!methods.containsKey(name)) {
            methods.put(name, stripMethod(form, name, vectors, xStride));
            for (int height : heights(vectors, xStride)) {
                var tile = tileName(form, height, vectors, xStride);
                methods.put(tile, tileMethod(form, tile, height, vectors, xStride));
            }
            wideCalls.add(trial(tileName(form, heights(vectors, xStride).getFirst(), vectors, xStride)));
            narrowCalls.add(trial(tileName(form, NARROW_HEIGHT, vectors, xStride)));
        }
        return name;
    }

    private static String by(OptionalInt xStride) {
        return xStride.isPresent() ? "By" + xStride.getAsInt() : "";
    }

    private static List<Integer> heights(int vectors, OptionalInt xStride) {
        return vectors == 1 && xStride.isPresent() ? HEIGHTS_OF_ONE_VECTOR : HEIGHTS;
    }

    private static String tileName(Form form, int height, int vectors, OptionalInt xStride) {
        return form.prefix + height + "x" + vectors + by(xStride);
    }

    private static CodeBlock trial(String tile) {
        return CodeBlock.of("$L(scratch, 0, 0, scratch, 0, 0, n, scratch, 0, 0);\n", tile);
    }

    private static MethodSpec stripMethod(Form form, String name, int vectors, OptionalInt xStride) {
        var step = form == Form.GRADIENT ? "row" : "row * xStride";
        var code = CodeBlock.builder().addStatement("int row = from");
        for (int height : heights(vectors, xStride)) {
            var condition = (height >= WIDE_HEIGHT ? "WIDE && " : "") + "row + " + height + " <= to";
            code.beginControlFlow("while ($L)", condition)
                    .addStatement("$L(x, xAt + $L, xStride, w, wAt, wStride, n, y, yAt + row * yStride, yStride)",
                            tileName(form, height, vectors, xStride), step)
                    .addStatement("row += $L", height).endControlFlow();
        }
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "x").addParameter(int.class, "xAt").addParameter(int.class, "xStride")
                .addParameter(float[].class, "w").addParameter(int.class, "wAt").addParameter(int.class, "wStride")
                .addParameter(int.class, "n").addParameter(float[].class, "y").addParameter(int.class, "yAt")
                .addParameter(int.class, "yStride").addParameter(int.class, "from").addParameter(int.class, "to")
                .addCode(code.build()).build();
    }

    private static MethodSpec tileMethod(Form form, String name, int height, int vectors,
            OptionalInt xStride) {
        // Calls without products count for HotSpot, too: see warmUp.
        var code = CodeBlock.builder().beginControlFlow("if (n == 0)").addStatement("return").endControlFlow();
        for (int r = 0; r < height; r++) {
            for (int v = 0; v < vectors; v++) {
                code.addStatement("$T y$L$L = $T.zero(SPECIES)", FLOAT_VECTOR, r, letter(v), FLOAT_VECTOR);
            }
        }
        code.beginControlFlow("for (int k = 0; k < n; k++)");
        for (int v = 0; v < vectors; v++) {
            code.addStatement("$T w$L = $T.fromArray(SPECIES, w, wAt + k * wStride$L)", FLOAT_VECTOR, letter(v),
                    FLOAT_VECTOR, lanes(v));
        }
        for (int r = 0; r < height; r++) {
            code.addStatement("$T x$L = $T.broadcast(SPECIES, x[$L])", FLOAT_VECTOR, r, FLOAT_VECTOR,
                    form.element(r, xStride));
            for (int v = 0; v < vectors; v++) {
                code.addStatement("y$1L$2L = x$1L.fma(w$2L, y$1L$2L)", r, letter(v));
            }
        }
        code.endControlFlow();
        for (int r = 0; r < height; r++) {
            for (int v = 0; v < vectors; v++) {
                var place = "yAt" + (r == 0 ? "" : " + " + r + " * yStride") + lanes(v);
                var before = form == Form.ADDED
                        ? CodeBlock.of(".add($T.fromArray(SPECIES, y, $L))", FLOAT_VECTOR, place)
                        : CodeBlock.of("");
                code.addStatement("y$L$L$L.intoArray(y, $L)", r, letter(v), before, place);
            }
        }
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "x").addParameter(int.class, "xAt").addParameter(int.class, "xStride")
                .addParameter(float[].class, "w").addParameter(int.class, "wAt").addParameter(int.class, "wStride")
                .addParameter(int.class, "n").addParameter(float[].class, "y").addParameter(int.class, "yAt")
                .addParameter(int.class, "yStride").addCode(code.build()).build();
    }

    private static char letter(int vector) {
        return (char) ('a' + vector);
    }

    private static String lanes(int vector) {
        return switch (vector) {
            case 0 -> "";
            case 1 -> " + LANES";
            default -> " + " + vector + " * LANES";
        };
    }
}
