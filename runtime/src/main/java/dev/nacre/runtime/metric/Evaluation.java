package dev.nacre.runtime.metric;

import java.util.List;

/**
 * How well a network does on a dataset: the mean loss, and for each output what fits its kind.
 *
 * @param loss mean over the rows of the loss of all outputs with their weights, without penalties on the parameters;
 *         where the samples have weights, the weighted mean
 * @param outputs one evaluation for each output, in order of declaration
 */
public record Evaluation(double loss, List<OutputEvaluation> outputs) {

    /** Keeps its own copy of the list. */
    public Evaluation {
        outputs = List.copyOf(outputs);
    }

    /** Number of rows that were looked at. */
    public long rows() {
        return outputs.getFirst().rows();
    }

    /** The fraction of correct predictions of the first output that has one; NaN when none has. */
    public double accuracy() {
        return outputs.stream().mapToDouble(OutputEvaluation::accuracy).filter(accuracy -> !Double.isNaN(accuracy))
                .findFirst().orElse(Double.NaN);
    }

    /**
     * The evaluation of the output with this name.
     *
     * @throws IllegalArgumentException when there is no such output
     */
    public OutputEvaluation output(String name) {
        return outputs.stream().filter(output -> output.output().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no output '" + name + "'; there are "
                        + outputs.stream().map(OutputEvaluation::output).toList() + "."));
    }

    /**
     * The evaluation of the first output of classes.
     *
     * @throws IllegalStateException when no output has classes
     */
    public ClassesEvaluation classes() {
        return first(ClassesEvaluation.class, "classes");
    }

    /**
     * The evaluation of the first output of yes-no numbers.
     *
     * @throws IllegalStateException when no output has them
     */
    public BinaryEvaluation binary() {
        return first(BinaryEvaluation.class, "yes-no numbers");
    }

    /**
     * The evaluation of the first output of free numbers.
     *
     * @throws IllegalStateException when no output has them
     */
    public ValuesEvaluation values() {
        return first(ValuesEvaluation.class, "free numbers");
    }

    private <T extends OutputEvaluation> T first(Class<T> kind, String what) {
        return outputs.stream().filter(kind::isInstance).map(kind::cast).findFirst()
                .orElseThrow(() -> new IllegalStateException("The network has no output of " + what + "."));
    }

    /** The loss and, for each output, its table. */
    @Override
    public String toString() {
        var text = new StringBuilder("loss ").append(TextTable.number(loss)).append(", ").append(rows())
                .append(" rows");
        for (var output : outputs) {
            text.append(System.lineSeparator()).append(output.output());
            if (!Double.isNaN(output.accuracy())) {
                text.append(": accuracy ").append(TextTable.fraction(output.accuracy()));
            }
            text.append(System.lineSeparator()).append(output);
        }
        return text.toString();
    }
}
