package dev.nacre.processor.emit;

import java.util.List;

import com.palantir.javapoet.TypeSpec;

import dev.nacre.processor.emit.kernel.KernelLibrary;
import dev.nacre.processor.emit.kernel.registers.TileTable;
import dev.nacre.processor.plan.Plan;

/** Writes all source files of one network. */
public final class NetworkSources {

    private NetworkSources() {}

    /**
     * The files, in an order that does not change.
     *
     * @param tiles the sizes of register tiles
     */
    public static List<SourceFile> write(Plan plan, TileTable tiles) {
        var names = GeneratedNames.of(plan.graph().declaration());
        var text = new NetworkText(plan.graph());
        var library = new KernelLibrary(tiles);
        var passes = new PassesWriter(plan, names, library).write(names.passes(), SpecWriter.field(),
                new SpecWriter(plan, text).methods());
        return List.of(file(names, new ModelWriter(plan, names, text).write()), file(names, passes),
                file(names, library.contract(names.kernels())),
                file(names, library.vector(names.vectorKernels(), names.kernels())),
                file(names, library.scalar(names.scalarKernels(), names.kernels())));
    }

    private static SourceFile file(GeneratedNames names, TypeSpec type) {
        return SourceFile.of(names.declared().packageName(), type);
    }
}
