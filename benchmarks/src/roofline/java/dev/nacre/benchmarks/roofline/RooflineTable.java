package dev.nacre.benchmarks.roofline;

import java.util.Locale;

import dev.nacre.benchmarks.workload.KernelRates;

/** The rates as a table in Markdown. */
final class RooflineTable {

    private RooflineTable() {}

    static String of(KernelRates rates) {
        var text = new StringBuilder();
        text.append(row("peak %.0f GFLOP/s, cache %.0f GB/s, memory %.0f GB/s".formatted(rates.peak(), rates.cache(),
                rates.memory()), "flop/byte", "GFLOP/s", "GB/s", "of peak"));
        text.append(row("---", "---:", "---:", "---:", "---:"));
        for (var rate : rates.rates()) {
            text.append(row(rate.kernel().name(), number("%.2f", rate.kernel().intensity()),
                    number("%.1f", rate.gigaflops()), number("%.1f", rate.gigabytes()),
                    number("%.0f %%", 100 * rate.gigaflops() / rates.peak())));
        }
        return text.toString();
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "| %-72s | %9s | %7s | %6s | %7s |%n", cells);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
