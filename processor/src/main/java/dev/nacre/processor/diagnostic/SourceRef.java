package dev.nacre.processor.diagnostic;

/** A place in the user's source; what exactly, only the reporter knows. */
public sealed interface SourceRef extends Comparable<SourceRef> permits SourceRef.None, JavacReporter.Place {

    /** Grows from the start of the source to its end. */
    int position();

    /** No place at all, for declarations that come from no source. */
    static SourceRef none() {
        return new None();
    }

    @Override
    default int compareTo(SourceRef other) {
        return Integer.compare(position(), other.position());
    }

    /** The place of what stands nowhere. */
    record None() implements SourceRef {

        @Override
        public int position() {
            return 0;
        }
    }
}
