package dev.nacre.processor.emit;

import java.util.List;

import dev.nacre.processor.emit.kernel.KernelLibrary;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.registers.TileTable;
import dev.nacre.processor.plan.Plan;

/** The kernels that the passes of a plan call. */
public final class PlannedKernels {

    private PlannedKernels() {}

    /** In the order of their first call. */
    public static List<Kernel> of(Plan plan) {
        var library = new KernelLibrary(TileTable.STANDARD);
        var names = GeneratedNames.of(plan.graph().declaration());
        new PassesWriter(plan, names, library).write(names.passes(), SpecWriter.field(), List.of());
        return library.kernels();
    }
}
