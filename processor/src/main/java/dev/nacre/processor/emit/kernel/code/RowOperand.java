package dev.nacre.processor.emit.kernel.code;

import dev.nacre.processor.op.Value;

/** An operand and how it is broadcast over the result. */
public record RowOperand(String name, Broadcast broadcast) {

    /** What an operand lacks compared with the result. */
    public enum Broadcast {
        /** Nothing: one element for each of the result. */
        FULL,
        /** The samples: one element per feature. */
        FEATURES,
        /** The features: one element per sample. */
        SAMPLES,
        /** Both: one number. */
        SINGLE;

        /**
         * How an operand meets a loop.
         *
         * @param overSamples whether the loop runs over samples
         * @param features over how many features it runs
         */
        public static Broadcast of(Value operand, boolean overSamples, int features) {
            if (operand.perSample() == overSamples && operand.size() == features) {
                return FULL;
            }
            if (operand.perSample()) {
                return SAMPLES;
            }
            return operand.size() == 1 ? SINGLE : FEATURES;
        }
    }
}
