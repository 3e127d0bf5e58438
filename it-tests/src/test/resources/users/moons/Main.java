package moons;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

import dev.nacre.runtime.data.Dataset;

/** A user's program: {@code train FILE} makes a model and saves it, {@code predict FILE} loads it. */
public final class Main {

    private static final int ROWS = 330;

    private Main() {}

    public static void main(String[] arguments) {
        var file = Path.of(arguments[1]);
        if (arguments[0].equals("train")) {
            var model = MoonsModel.create();
            model.train(points(1), points(2));
            System.out.println("accuracy " + model.evaluate(points(3)).accuracy());
            tell(model);
            model.save(file);
        } else {
            tell(MoonsModel.load(file));
        }
    }

    private static Dataset points(long seed) {
        var random = new SplittableRandom(seed);
        var rows = new float[ROWS][];
        var labels = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            labels[row] = row % 2;
            rows[row] = point(row / (float) ROWS, labels[row], random);
        }
        return Dataset.classes(rows, labels);
    }

    /** A point made of sums and products alone, which are the same on every machine. */
    private static float[] point(float along, int moon, SplittableRandom random) {
        float x = 2 * along - 1;
        float y = 1 - x * x + 0.1f * (random.nextInt(100) / 50f - 1);
        return moon == 0 ? new float[] {x, y} : new float[] {x + 1, 0.5f - y};
    }

    private static void tell(MoonsModel model) {
        var bits = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            bits[row] = Arrays.hashCode(model.predict(new float[] {row / 100f - 1, 1 - row / 200f}));
        }
        System.out.printf("bits %08x%n", Arrays.hashCode(bits));
    }
}
