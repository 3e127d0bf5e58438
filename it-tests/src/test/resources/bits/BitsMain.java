import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;

import dev.nacre.runtime.data.Dataset;
import dev.nacre.runtime.model.Model;
import dev.nacre.runtime.simd.Simd;
import dev.nacre.runtime.simd.VectorModule;
import dev.nacre.runtime.train.TrainingOptions;

/** Trains the named networks with 1, 2 and 3 threads; prints network, threads, kernels and hash of all parameters. */
final class BitsMain {

    private static final int ROWS = 333;
    private static final int WIDTH = 13;
    private static final int PICTURE = 7 * 6 * 3;

    private BitsMain() {}

    public static void main(String[] networks) throws Exception {
        for (var network : networks) {
            for (int threads = 1; threads <= 3; threads++) {
                var model = create(network);
                var untrained = hash(model);
                model.train(data(network.equals("Pictures") ? PICTURE : WIDTH), TrainingOptions.defaults().threads(threads).progress(false));
                var trained = hash(model);
                if (trained.equals(untrained)) {
                    throw new IllegalStateException(network + " has not learnt anything, so its hash tells nothing");
                }
                System.out.println(network + " " + threads + " " + kernels() + " " + trained);
            }
        }
    }

    /** By name, as most of the networks are written from the compiler's tables. */
    private static Model create(String network) throws ReflectiveOperationException {
        var create = Class.forName(network + "Model").getDeclaredMethod("create");
        create.setAccessible(true);
        return (Model) create.invoke(null);
    }

    private static Dataset data(int width) {
        var random = new SplittableRandom(11);
        var rows = new float[ROWS][width];
        var kind = new int[ROWS];
        var odd = new float[ROWS][1];
        var size = new float[ROWS][2];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < width; column++) {
                rows[row][column] = (float) random.nextDouble(-2, 2);
            }
            kind[row] = random.nextInt(3);
            odd[row][0] = random.nextInt(2);
            size[row][0] = rows[row][0] * rows[row][1];
            size[row][1] = rows[row][2] - rows[row][3];
        }
        return Dataset.builder().input("input", rows).labels("kind", kind).targets("odd", odd).targets("size", size)
                .build();
    }

    private static String kernels() {
        return VectorModule.available() ? Simd.LANES + "-lanes" : "scalar";
    }

    /** A saved model holds every parameter's bits and nothing that differs between runs. */
    private static String hash(Model model) throws IOException, NoSuchAlgorithmException {
        var file = Files.createTempFile("bits", ".safetensors");
        try {
            model.save(file);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } finally {
            Files.delete(file);
        }
    }
}
