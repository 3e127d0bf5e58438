package dev.nacre.processor.train;

import dev.nacre.processor.diagnostic.Written;

/** How gradients, penalties included, are kept from growing too long before the optimizer sees them. */
public sealed interface Clipping {

    /** Added to norms that limits are divided by, as in PyTorch. */
    double NORM_EPSILON = 1e-6;

    /** What nothing exceeds afterwards; above 0. */
    double limit();

    /** {@code g = min(limit, max(-limit, g))} for each number. */
    record ByValue(double limit) implements Clipping {}

    /** {@code g = g min(1, limit / (norm + 1e-6))} with each parameter's own Euclidean norm. */
    record ByNorm(double limit) implements Clipping {}

    /** {@code g = g min(1, limit / (norm + 1e-6))} with the Euclidean norm of all parameters' gradients together. */
    record ByGlobalNorm(double limit) implements Clipping {}

    /** What it is, for summaries: {@code clip by value 0.5}. */
    default String describe() {
        var kind = switch (this) {
            case ByValue _ -> "value";
            case ByNorm _ -> "norm";
            case ByGlobalNorm _ -> "global norm";
        };
        return "clip by " + kind + " " + Written.number(limit());
    }
}
