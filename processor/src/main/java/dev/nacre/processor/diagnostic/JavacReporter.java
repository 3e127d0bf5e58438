package dev.nacre.processor.diagnostic;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import java.util.List;

/** Prints diagnostics through the Java compiler, each on the most exact place that is known. */
public final class JavacReporter {

    private static final String SUPPRESSION = "nacre:";

    private final Messager messager;

    public JavacReporter(Messager messager) {
        this.messager = messager;
    }

    /** Prints everything that is not silenced by {@code @SuppressWarnings("nacre:...")} on the method or the interface. */
    public void report(Diagnostics diagnostics) {
        for (var diagnostic : diagnostics.list()) {
            if (!silenced(diagnostic)) {
                print(diagnostic);
            }
        }
    }

    private void print(Diagnostic diagnostic) {
        var where = diagnostic.where();
        messager.printMessage(kind(diagnostic.id().severity()), diagnostic.toString(), where.element(),
                where.annotation(), where.value());
    }

    private static Kind kind(Severity severity) {
        return switch (severity) {
            case ERROR -> Kind.ERROR;
            case WARNING -> Kind.WARNING;
        };
    }

    private static boolean silenced(Diagnostic diagnostic) {
        if (diagnostic.id().severity() == Severity.ERROR) {
            return false;
        }
        var token = SUPPRESSION + diagnostic.id().code();
        for (Element element = diagnostic.where().element(); element != null; element = element
                .getEnclosingElement()) {
            var suppressed = element.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && List.of(suppressed.value()).contains(token)) {
                return true;
            }
        }
        return false;
    }
}
