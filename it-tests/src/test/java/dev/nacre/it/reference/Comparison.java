package dev.nacre.it.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What of a case was compared, how far off it was, and what was not compared for which reason. */
final class Comparison {

    /** The member of a case that names every tensor it computes. */
    private static final String DEVIATION = "float32_deviation";
    /** Of a tensor's largest number, in a single pass: what float rounding explains. */
    private static final double PASS = 2e-5;
    /**
     * Of a tensor's largest number, at the end of a training: each step starts from the rounding of all steps before,
     * and an optimizer that divides by the size of a gradient amplifies what is left of a vanishing one.
     */
    private static final double TRAJECTORY = 2e-4;
    /**
     * Where the case says how far its own computation in float32 is off, so many times that far: another order of the same
     * operations rounds differently. It is more than the rest only for results that are small differences of large numbers,
     * such as the gradient of batch norm over two samples.
     */
    private static final double DEVIATIONS = 4;
    /** A float holds nothing smaller: where all of a tensor is below, only what lies above is an error. */
    private static final double VANISHING = 1e-37;

    private final Case given;
    private final Set<String> compared = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();
    private double worst;
    private String worstTensor = "";

    Comparison(Case given) {
        this.given = given;
    }

    /** Compares the result of a single pass with the tensor of this name. */
    void pass(String tensor, Tensor actual) {
        pass(tensor, given.tensor(tensor), actual);
    }

    /** Compares the result of a single pass with what the tensor of this name comes to. */
    void pass(String tensor, Tensor expected, Tensor actual) {
        compare(tensor, expected, actual, PASS);
    }

    /** Compares what many steps lead to with the tensor of this name. */
    void trajectory(String tensor, Tensor actual) {
        trajectory(tensor, given.tensor(tensor), actual);
    }

    /** Compares what many steps lead to with what the tensor of this name comes to. */
    void trajectory(String tensor, Tensor expected, Tensor actual) {
        compare(tensor, expected, actual, TRAJECTORY);
    }

    /** Says that tensors are not compared because nothing outside of a kernel ever holds them. */
    void leaveOut(String... tensors) {
        compared.addAll(List.of(tensors));
    }

    void problem(String text) {
        problems.add(text);
    }

    private void compare(String tensor, Tensor expected, Tensor actual, double tolerance) {
        compared.add(tensor);
        if (expected.size() != actual.size()) {
            problem("%s has %d numbers, not %d".formatted(tensor, actual.size(), expected.size()));
            return;
        }
        double scale = Math.max(expected.largest(), VANISHING);
        double largest = -1;
        int place = 0;
        for (int i = 0; i < expected.size(); i++) {
            double error = Math.abs(actual.numbers()[i] - expected.numbers()[i]) / scale;
            if (!(error <= largest)) {
                largest = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
                place = i;
            }
        }
        judge(tensor, largest, Math.max(tolerance, DEVIATIONS * deviation(tensor) / scale),
                "%s[%d] is %s, expected %s (largest %s)".formatted(tensor, place,
                        actual.numbers()[place], expected.numbers()[place], expected.largest()));
    }

    /** How far off float32 was where the case was made, in absolute numbers. */
    private double deviation(String tensor) {
        var config = given.config();
        return config.has(DEVIATION) ? config.part(DEVIATION).number(tensor, 0) : 0;
    }

    private void judge(String tensor, double error, double tolerance, String text) {
        if (error >= worst) {
            worst = error;
            worstTensor = tensor;
        }
        if (error > tolerance) {
            problem(text);
        }
    }

    /** The verdict, when everything that the case computes was compared or left out for a reason. */
    Verdict verdict() {
        var forgotten = new TreeSet<>(given.config().keys(DEVIATION));
        forgotten.removeAll(compared);
        if (problems.isEmpty() && !forgotten.isEmpty()) {
            problem("nothing was compared with " + forgotten);
        }
        return new Verdict(given, problems.isEmpty() ? Verdict.Outcome.PASS : Verdict.Outcome.FAIL, worst, worstTensor,
                problems);
    }
}
