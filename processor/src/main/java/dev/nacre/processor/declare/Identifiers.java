package dev.nacre.processor.declare;

import javax.lang.model.SourceVersion;

/** What Java accepts as a name. */
public final class Identifiers {

    private Identifiers() {}

    /** Whether a parameter can have this name. */
    public static boolean accepts(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
    }
}
