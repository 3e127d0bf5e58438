package dev.nacre.processor.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what there is to say about one declaration, so that all of it is said at once. */
public final class Diagnostics {

    private final List<Diagnostic> reported = new ArrayList<>();

    /** Notes a message; {@code arguments} fill the places of the id's message and hint. */
    public void report(DiagnosticId id, SourceRef where, Object... arguments) {
        var diagnostic = new Diagnostic(id, where, id.message(arguments), id.hint(arguments));
        if (!reported.contains(diagnostic)) {
            reported.add(diagnostic);
        }
    }

    /** Takes over what was said of something that is read elsewhere, and says it at this place. */
    public void adopt(Diagnostics others, SourceRef where) {
        others.list().forEach(other -> reported.add(new Diagnostic(other.id(), where, other.message(), other.hint())));
    }

    public boolean hasErrors() {
        return reported.stream().anyMatch(diagnostic -> diagnostic.id().severity() == Severity.ERROR);
    }

    /** Whether an error has been reported on an element or a part of it. */
    public boolean hasErrorsOn(SourceRef element) {
        return reported.stream().anyMatch(
                diagnostic -> diagnostic.id().severity() == Severity.ERROR && diagnostic.where().isOn(element));
    }

    /** Whether this id has been reported. */
    public boolean has(DiagnosticId id) {
        return reported.stream().anyMatch(diagnostic -> diagnostic.id() == id);
    }

    /** Everything reported, in the order of the source; at one place in the order of reporting. */
    public List<Diagnostic> list() {
        return reported.stream().sorted(Comparator.comparing(Diagnostic::where)).toList();
    }
}
