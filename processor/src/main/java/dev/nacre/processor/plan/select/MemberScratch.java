package dev.nacre.processor.plan.select;

import dev.nacre.processor.plan.Layout;

/** The array that each thread of a team has for values nobody needs after a kernel, as the runtime makes it unasked. */
public final class MemberScratch {

    /** Floats for what a kernel computes; a kernel that needs more says so in {@link KernelChoice#scratch}. */
    public static final int FLOATS = 16_384;

    /** Samples of a weight gradient that are summed at a time: their part of a panel fits into a first-level cache. */
    public static final int SAMPLES_OF_A_COPY = 128;

    /** Where a copy of these samples' part of a panel begins, behind the rest. */
    public static final int COPY = FLOATS;

    /** Columns of the other operand that are copied next to each other, behind the part of a panel. */
    public static final int COPIED_COLUMNS = 48;

    /** Floats with these copies: as many as the runtime makes. */
    public static final int ALL = FLOATS + SAMPLES_OF_A_COPY * (Layout.PANEL + COPIED_COLUMNS);

    /** Sums with a lane for each sample of a block that it holds. */
    public static final int SUMS = FLOATS / Layout.LANES;

    private MemberScratch() {}
}
