package dev.nacre.processor.diagnostic;

/** A place in the user's source; what exactly, only the reporter knows. */
public sealed interface SourceRef extends Comparable<SourceRef>
        permits SourceRef.None, SourceRef.InBlock, JavacReporter.Place {

    /** Grows from the start of the source to its end. */
    int position();

    /** Whether this is a place on that element, or on a part of it. */
    boolean isOn(SourceRef element);

    /** No place at all, for declarations that come from no source. */
    static SourceRef none() {
        return new None();
    }

    /** This place as one use of the block sees it. */
    default SourceRef in(BlockUse use, String layer) {
        return new InBlock(this, layer, use);
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

    /**
     * A place in a block.
     *
     * @param place where it stands
     * @param layer the layer of the block; empty for the block's interface
     * @param use which use of the block is spoken of
     */
    record InBlock(SourceRef place, String layer, BlockUse use) implements SourceRef {

        /** Where users can see it: where it stands, or where the block is used if that has no source here. */
        public SourceRef shown() {
            if (use.sourceIsHere()) {
                return place;
            }
            return use.source() instanceof InBlock outer ? outer.shown() : use.source();
        }

        @Override
        public int position() {
            return shown().position();
        }

        @Override
        public boolean isOn(SourceRef element) {
            return element instanceof InBlock other && place.isOn(other.place) && use.equals(other.use);
        }
    }
}
