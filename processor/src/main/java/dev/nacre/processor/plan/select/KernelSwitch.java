package dev.nacre.processor.plan.select;

/** A choice that has an alternative, and can be switched off to have that: {@code -Anacre.kernel.NAME=off}. */
public enum KernelSwitch {

    /** Convolutions and their data gradients by minimal filtering; else direct sums over taps. Rounding differs. */
    WINOGRAD("winograd", false),
    /** Weight gradients of convolutions by minimal filtering; else direct sums over positions. Rounding differs. */
    WINOGRAD_GRADIENT("winogradGradient", false),
    /** Kernels of their own for filters that read one channel each; else those of any other convolution in groups. */
    DEPTHWISE("depthwise", false),
    /** Weight gradients of convolutions with lanes over filters; else with lanes over samples. Rounding differs. */
    FILTER_LANES("filterLanes", false),
    /** Samples of grids in blocks of sixteen; else in rows, except where there is no kernel for rows. */
    BATCH_BLOCKED("batchBlocked", true),
    /** A second program for predictions of few samples, with these in rows. */
    SMALL_BATCH("smallBatch", true),
    /** Gradients of dense weights computed and used up some units at a time; else the whole gradient stands in memory. */
    FUSED_UPDATE("fusedUpdate", true),
    /** Predictions that read their input where the caller has it; else it is copied first. */
    ZERO_COPY_INPUT("zeroCopyInput", true);

    private final String option;
    private final boolean keepsBits;

    KernelSwitch(String option, boolean keepsBits) {
        this.option = option;
        this.keepsBits = keepsBits;
    }

    /** Its name in {@code -Anacre.kernel.NAME=off}. */
    public String option() {
        return option;
    }

    /** Whether results have the same bits without it; else they differ by rounding. */
    public boolean keepsBits() {
        return keepsBits;
    }
}
