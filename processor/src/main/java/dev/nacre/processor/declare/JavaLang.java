package dev.nacre.processor.declare;

import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

import dev.nacre.processor.diagnostic.DiagnosticId;
import dev.nacre.processor.diagnostic.Diagnostics;
import dev.nacre.processor.diagnostic.SourceRef;

/** The types that generated code knows without an import; a type of its own package would come before them. */
final class JavaLang {

    private static final Set<String> NAMED = Set.of("Boolean", "Deprecated", "Double", "Float",
            "IllegalArgumentException", "IllegalStateException", "Integer", "Long", "Math", "Object", "Override",
            "StrictMath", "String", "SuppressWarnings", "System");

    private JavaLang() {}

    static boolean names(String type) {
        return NAMED.contains(type);
    }

    /** Reports the network or a type beside it that is called like one of them. */
    static void check(Elements elements, TypeElement network, SourceRef source, Diagnostics diagnostics) {
        var inPackage = elements.getPackageOf(network).getQualifiedName();
        var prefix = inPackage.isEmpty() ? "" : inPackage + ".";
        for (var name : NAMED.stream().sorted().toList()) {
            if (network.getSimpleName().contentEquals(name)) {
                diagnostics.report(DiagnosticId.HIDING_TYPE, source, "network", name, "Rename it.");
            } else if (elements.getTypeElement(prefix + name) != null) {
                diagnostics.report(DiagnosticId.HIDING_TYPE, source, "type", name,
                        "Rename it, or move the network " + network.getSimpleName() + " to another package.");
            }
        }
    }
}
