package dev.nacre.processor.emit.kernel.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;

import dev.nacre.processor.emit.kernel.registers.RegisterFile;
import dev.nacre.processor.emit.kernel.registers.TileForm;
import dev.nacre.processor.emit.kernel.registers.TileSize;
import dev.nacre.processor.emit.kernel.registers.TileTable;

/** The private methods that the kernels of one network share: register tiles, and the walks over them. */
public final class HelperMethods {

    private final TileTable table;
    private final Map<String, MethodSpec> methods = new TreeMap<>();
    private final List<CodeBlock> trialsOfSixteen = new ArrayList<>();
    private final List<CodeBlock> trialsOfThirtyTwo = new ArrayList<>();

    /** @param table the sizes of register tiles */
    public HelperMethods(TileTable table) {
        this.table = table;
    }

    /** How large tiles of a form are. */
    public TileSize size(TileForm form, RegisterFile registers) {
        return table.size(form, registers);
    }

    /**
     * The name of a method that is shared by all that ask for the same code; others of that wish get a number behind
     * it.
     */
    public String share(String wanted, Function<String, MethodSpec> print) {
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
    public void use(String name, Supplier<List<MethodSpec>> printed) {
        if (!methods.containsKey(name)) {
            printed.get().forEach(method -> methods.put(method.name(), method));
        }
    }

    /** Adds a call of a tile to what warms up machines with so many registers. */
    public void tryOut(RegisterFile registers, CodeBlock call) {
        switch (registers) {
            case SIXTEEN -> trialsOfSixteen.add(call);
            case THIRTY_TWO -> trialsOfThirtyTwo.add(call);
        }
    }

    /** All methods that were asked for, by name. */
    public List<MethodSpec> methods() {
        return List.copyOf(methods.values());
    }

    /** Calls of the tiles that do most of the work, with {@code n} products for each sum. */
    public CodeBlock warmUp() {
        var code = CodeBlock.builder();
        if (!trialsOfThirtyTwo.isEmpty()) {
            code.beginControlFlow("if (WIDE)");
            trialsOfThirtyTwo.forEach(code::add);
            code.nextControlFlow("else");
            trialsOfSixteen.forEach(code::add);
            code.endControlFlow();
        }
        return code.build();
    }
}
