package dev.nacre.runtime.schedule;

/** The rates of one training, update by update. */
@FunctionalInterface
public interface RateCurve {

    /**
     * The learning rate of an update.
     *
     * @param update its number, from 0
     */
    double rate(long update);

    /**
     * The momentum of an update.
     *
     * @param update its number, from 0
     * @param declared what holds unless the schedule moves the momentum too
     */
    default double momentum(long update, double declared) {
        return declared;
    }
}
