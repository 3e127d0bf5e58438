package dev.nacre.benchmarks.compare;

import dev.nacre.benchmarks.protocol.InstructionSet;

/**
 * What was promised of the rows.
 *
 * @param instructions that everybody may use: without AVX-512, Nacre has half as many registers and libraries lose less
 */
record Goals(InstructionSet instructions) {

    private static final Goal EVERY_ROW = Goal.times(1.3);
    private static final Goal NOT_BEHIND = Goal.times(1);

    Goal training(String task, int threads) {
        if (threads > 1) {
            return isWide() ? EVERY_ROW : NOT_BEHIND;
        }
        return isWide() ? trainingWide(task) : trainingNarrow(task);
    }

    private boolean isWide() {
        return instructions == InstructionSet.AVX512;
    }

    private static Goal trainingWide(String task) {
        return switch (task) {
            case "flowers" -> Goal.times(50);
            case "digits" -> Goal.times(2.5);
            case "wide" -> Goal.times(1.6);
            case "lenet" -> Goal.times(4);
            default -> EVERY_ROW;
        };
    }

    private static Goal trainingNarrow(String task) {
        return switch (task) {
            case "flowers" -> Goal.times(80);
            case "digits" -> Goal.times(1.6);
            case "wide", "regression" -> NOT_BEHIND;
            case "autoencoder" -> Goal.times(1.1);
            case "wide-regularised", "separable" -> Goal.times(1.5);
            case "table", "lenet" -> Goal.times(4);
            default -> EVERY_ROW;
        };
    }

    Goal meanOfTrainings(int threads) {
        if (threads > 1) {
            return isWide() ? EVERY_ROW : NOT_BEHIND;
        }
        return Goal.times(isWide() ? 4 : 2.2);
    }

    Goal oneSample(String task) {
        return switch (task) {
            case "digits" -> Goal.times(isWide() ? 3 : 2);
            case "lenet" -> Goal.times(isWide() ? 5 : 2);
            default -> isWide() ? EVERY_ROW : Goal.times(1.2);
        };
    }

    Goal manySamples(String task, int threads) {
        if (isWide()) {
            return EVERY_ROW;
        }
        if (threads > 1) {
            return NOT_BEHIND;
        }
        return switch (task) {
            case "digits" -> Goal.times(0.85);
            case "lenet" -> Goal.times(2);
            default -> EVERY_ROW;
        };
    }

    static Goal firstEpoch() {
        return Goal.times(2);
    }

    static Goal peakMemory() {
        return Goal.times(2);
    }

    /** In megabytes. */
    static Goal artifacts() {
        return Goal.atMost(1);
    }
}
