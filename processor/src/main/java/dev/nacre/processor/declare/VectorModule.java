package dev.nacre.processor.declare;

import javax.lang.model.util.Elements;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.SourceRef;

/** Looks for the module that generated code is written against. */
public final class VectorModule {

    private VectorModule() {}

    /** Reports where the compilation does not see the vector module: its errors in generated code would say nothing useful. */
    public static void check(Elements elements, SourceRef network, Diagnostics diagnostics) {
        if (elements.getModuleElement("jdk.incubator.vector") == null
                && elements.getTypeElement("jdk.incubator.vector.FloatVector") == null) {
            diagnostics.report(DiagnosticId.NO_VECTOR_MODULE, network);
        }
    }
}
