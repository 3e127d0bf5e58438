package dev.nacre.it.reference;

import java.util.List;

/**
 * What came of a case.
 *
 * @param worst the largest error, relative to its tensor's largest number
 * @param tensor the tensor in which it was
 * @param problems what is wrong, in words
 */
record Verdict(Case given, Outcome outcome, double worst, String tensor, List<String> problems) {

    private static final int MAX_PROBLEMS = 3;

    Verdict {
        problems = List.copyOf(problems);
    }

    /** Whether the project computes what the case says. */
    enum Outcome {
        PASS, FAIL, NOT_SUPPORTED
    }

    static Verdict notSupported(Case given) {
        return new Verdict(given, Outcome.NOT_SUPPORTED, 0, "", List.of());
    }

    static Verdict failed(Case given, String problem) {
        return new Verdict(given, Outcome.FAIL, Double.POSITIVE_INFINITY, "", List.of(problem));
    }

    /** One line, and below it what is wrong. */
    String text() {
        return switch (outcome) {
            case NOT_SUPPORTED -> "%-48s %9s  NOT SUPPORTED".formatted(given.name(), "");
            case PASS -> "%-48s %9.1e  PASS  (%s)".formatted(given.name(), worst, tensor);
            case FAIL -> "%-48s %9.1e  FAIL  %s".formatted(given.name(), worst,
                    String.join("\n    ", problems.subList(0, Math.min(MAX_PROBLEMS, problems.size()))));
        };
    }
}
