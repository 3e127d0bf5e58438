package dev.nacre.processor.oracle;

/**
 * A result with a name for messages.
 *
 * @param numbers row by row
 */
public record Tensor(String name, double[] numbers) {

    double largest() {
        return java.util.Arrays.stream(numbers).map(Math::abs).max().orElse(0);
    }
}
