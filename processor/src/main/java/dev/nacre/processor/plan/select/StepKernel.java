package dev.nacre.processor.plan.select;

/**
 * How one step is computed.
 *
 * @param kernel by which kernel
 * @param partition how threads share it
 * @param reason why by this one, where there is another; else empty
 */
public record StepKernel(KernelChoice kernel, Partition partition, String reason) {

    StepKernel(KernelChoice kernel, Partition partition) {
        this(kernel, partition, "");
    }
}
