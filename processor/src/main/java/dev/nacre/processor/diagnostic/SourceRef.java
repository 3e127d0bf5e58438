package dev.nacre.processor.diagnostic;

/** A place in the user's source; what exactly, only the reporter knows. */
public sealed interface SourceRef extends Comparable<SourceRef> permits SourceRef.None, JavacReporter.Place {

    /** Grows from the start of the source to its end. */
    int position();

    /** Whether this is a place on that element, or on a part of it. */
    boolean isOn(SourceRef element);

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

        @Override
        public boolean isOn(SourceRef element) {
            return false;
        }
    }
}
