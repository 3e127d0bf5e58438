package dev.nacre.processor.layer;

/** What the numbers that leave a layer mean to a loss. */
public enum Readout {

    /** Any real numbers. */
    SCORES(""),
    /** Each a probability of its own. */
    PROBABILITIES("Sigmoid"),
    /** The probabilities of classes, which sum to one. */
    DISTRIBUTION("Softmax"),
    /** The logarithms of such probabilities. */
    LOG_DISTRIBUTION("LogSoftmax"),
    /** What the user knows: a formula, or no activation on purpose. */
    DECLARED("Identity");

    private final String activation;

    Readout(String activation) {
        this.activation = activation;
    }

    /** The annotation that usually gives it, for messages. */
    public String activation() {
        return activation;
    }

    /** Whether these are probabilities or their logarithms, whose scores are no longer at hand. */
    public boolean isProbabilistic() {
        return switch (this) {
            case PROBABILITIES, DISTRIBUTION, LOG_DISTRIBUTION -> true;
            case SCORES, DECLARED -> false;
        };
    }
}
