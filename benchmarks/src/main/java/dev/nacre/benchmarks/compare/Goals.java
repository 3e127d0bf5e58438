package dev.nacre.benchmarks.compare;

/** What was promised of the rows. */
final class Goals {

    private static final Goal EVERY_ROW = Goal.times(1.3);

    private Goals() {}

    static Goal training(String task, int threads) {
        if (threads > 1) {
            return EVERY_ROW;
        }
        return switch (task) {
            case "flowers" -> Goal.times(50);
            case "digits" -> Goal.times(2.5);
            case "wide" -> Goal.times(1.6);
            case "lenet" -> Goal.times(4);
            default -> EVERY_ROW;
        };
    }

    static Goal meanOfTrainings(int threads) {
        return threads > 1 ? EVERY_ROW : Goal.times(4);
    }

    static Goal oneSample(String task) {
        return switch (task) {
            case "digits" -> Goal.times(3);
            case "lenet" -> Goal.times(5);
            default -> EVERY_ROW;
        };
    }

    static Goal manySamples() {
        return EVERY_ROW;
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
