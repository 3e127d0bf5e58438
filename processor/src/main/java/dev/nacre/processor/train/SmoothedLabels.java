package dev.nacre.processor.train;

/**
 * A distribution q smoothed to {@code kept q + spread}, for each class.
 *
 * @param kept of the distribution
 * @param spread over every class alike
 */
record SmoothedLabels(double kept, double spread) {

    /** Over all classes alike, or over all but the true one, which in distributions is {@code 1 - q} of each. */
    static SmoothedLabels of(double share, boolean allClasses, int classes) {
        double spread = share / (allClasses ? classes : Math.max(1, classes - 1));
        return new SmoothedLabels(1 - share - (allClasses ? 0 : spread), spread);
    }
}
