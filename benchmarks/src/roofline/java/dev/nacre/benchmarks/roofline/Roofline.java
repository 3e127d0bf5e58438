package dev.nacre.benchmarks.roofline;

import java.nio.file.Path;

import dev.nacre.benchmarks.network.SingleKernels;
import dev.nacre.benchmarks.workload.KernelRates;

/** Measures every kernel alone, prints what it reached and draws docs/roofline.png. */
public final class Roofline {

    private static final Path PICTURE = Path.of("docs", "roofline.png");

    private Roofline() {}

    /** Runs in the project's folder. */
    public static void main(String[] arguments) {
        var rates = KernelRates.of(SingleKernels.all());
        System.out.print(RooflineTable.of(rates));
        Picture.draw(rates, PICTURE);
        System.out.println("drawn: " + PICTURE);
    }
}
