package dev.nacre.samples;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

import dev.nacre.runtime.model.Model;
import dev.nacre.runtime.train.TrainingOptions;
import dev.nacre.samples.LayerMoments.Normalisation;

/**
 * Lesson 4: why deep networks are normalised, and two ways to do it. {@link DeepSelu} keeps mean 0 and variance 1 by its
 * activation and its first weights alone; {@link DeepRelu} measures both over the batch and corrects them.
 */
public final class NormalisationLesson {

    private static final int TRAINING_ROWS = 3_000;
    private static final int TEST_ROWS = 1_500;
    private static final long SEED = 4;
    private static final List<String> LAYERS = List.of("first", "second", "third", "fourth", "fifth", "sixth",
            "seventh",
            "eighth");

    private static final double SELU_ALPHA = 1.6732632423543772;
    private static final double SELU_SCALE = 1.0507009873554805;

    private final PrintStream out;

    NormalisationLesson(PrintStream out) {
        this.out = out;
    }

    /** Runs the lesson. */
    public static void main(String[] arguments) {
        new NormalisationLesson(System.out).run(TrainingOptions.defaults().progress(false));
    }

    /**
     * What became of a network.
     *
     * @param before moments of its layers as they start
     * @param after moments when it is trained
     * @param accuracy on points it has not seen
     */
    record Outcome(List<LayerMoments> before, List<LayerMoments> after, double accuracy) {
        Outcome {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** The whole lesson: the self-normalising network, then the one with batch norm. */
    List<Outcome> run(TrainingOptions options) {
        out.println("Three spiral arms, eight layers of 48 units. Mean and variance of each layer's outputs:");

        // 1. Selu bends negative numbers so that mean 0 and variance 1 draw what comes near to them. It takes weights
        //    of variance 1 / inputs (@LecunNormal) and inputs of about that mean and variance.
        var selu = outcome("selu, normalised by itself", DeepSeluModel.create(),
                new Kind(Normalisation.NONE, NormalisationLesson::selu), options);

        // 2. Relu lets no negative number through, so its outputs have a mean above 0, which would grow from layer to
        //    layer. Batch norm before it brings every unit back to mean 0 and variance 1 over the batch.
        var relu = outcome("relu after batch norm", DeepReluModel.create(),
                new Kind(Normalisation.BATCH, x -> Math.max(0, x)), options);

        // 3. Both learn: signals neither fade nor grow eightfold on the way forward, and so gradients do not on the way
        //    back. Training moves the weights away from what keeps selu at mean 0 and variance 1, and nothing measures
        //    it; batch norm holds on to the end, and pays for it with a pass over the batch in each layer.
        out.printf(Locale.ROOT, "%ntest accuracy: selu %.1f %%, relu with batch norm %.1f %%%n", 100 * selu.accuracy(),
                100 * relu.accuracy());
        return List.of(selu, relu);
    }

    /** What the hidden layers of a network are made of. */
    private record Kind(Normalisation normalisation, DoubleUnaryOperator activation) {}

    private Outcome outcome(String title, Model model, Kind kind, TrainingOptions options) {
        var test = Spirals.draw(TEST_ROWS, SEED + 1);
        var before = LayerMoments.of(model, LAYERS, kind.normalisation(), kind.activation(), test);
        model.train(Spirals.draw(TRAINING_ROWS, SEED), options);
        var after = LayerMoments.of(model, LAYERS, kind.normalisation(), kind.activation(), test);
        print(title, before, after);
        return new Outcome(before, after, model.evaluate(test).accuracy());
    }

    private void print(String title, List<LayerMoments> before, List<LayerMoments> after) {
        out.printf("%n%-28s      at the start           trained%n", title);
        out.printf("%-28s %9s %8s  %9s %8s%n", "layer", "mean", "variance", "mean", "variance");
        for (int i = 0; i < before.size(); i++) {
            out.printf(Locale.ROOT, "%-28s %9.3f %8.3f  %9.3f %8.3f%n", before.get(i).layer(), before.get(i).mean(),
                    before.get(i).variance(), after.get(i).mean(), after.get(i).variance());
        }
    }

    private static double selu(double x) {
        return SELU_SCALE * (x > 0 ? x : SELU_ALPHA * StrictMath.expm1(x));
    }
}
