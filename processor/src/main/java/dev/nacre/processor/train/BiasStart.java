package dev.nacre.processor.train;

import java.util.List;

/** Where biases start when the user says so. */
public sealed interface BiasStart {

    /** All at the same number. */
    record Same(double value) implements BiasStart {}

    /**
     * At the frequencies of classes.
     *
     * @param shares one for each class or unit; empty where they are counted when training starts
     */
    record Priors(List<Double> shares) implements BiasStart {
        public Priors {
            shares = List.copyOf(shares);
        }
    }

    /** The biases before an activation; {@code sigmoid} where each unit answers for itself. */
    default Initialiser initialiser(boolean sigmoid) {
        return switch (this) {
            case Same(var value) -> new Initialiser.Constant(value);
            case Priors(var shares) when shares.isEmpty() -> new Initialiser.CountedPriors(sigmoid);
            case Priors(var shares) -> new Initialiser.Given(shares.stream().map(
                    share -> sigmoid ? Math.log(share / (1 - share)) : Math.log(share)).toList());
        };
    }
}
