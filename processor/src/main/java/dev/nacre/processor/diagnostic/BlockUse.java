package dev.nacre.processor.diagnostic;

/**
 * Which use of a block a message is about.
 *
 * @param source where it is used
 * @param words {@code stage (use 2 of 3 of Residual)}
 * @param sourceIsHere whether the block's own source is part of the compilation
 */
public record BlockUse(SourceRef source, String words, boolean sourceIsHere) {

    /** {@code in stage (use 2 of 3 of Residual)}, and in what that stands. */
    String text() {
        var around = source instanceof SourceRef.InBlock outer ? ", " + outer.use().text() : "";
        return "in " + words + around;
    }

    /** Where the network itself leads here. */
    public SourceRef outermost() {
        return source instanceof SourceRef.InBlock outer ? outer.use().outermost() : source;
    }
}
