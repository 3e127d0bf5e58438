package dev.nacre.runtime.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The four files of MNIST are found by their names; the real ones are read when they are there. */
final class MnistTest {

    private static final byte[] IMAGE = {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 0, (byte) 255};
    private static final byte[] LABEL = {0, 0, 8, 1, 0, 0, 0, 1, 9};

    @Test
    void eitherSpellingIsFound(@TempDir Path directory) throws IOException {
        Files.write(directory.resolve("train-images-idx3-ubyte"), IMAGE);
        Files.write(directory.resolve("train-labels.idx1-ubyte"), LABEL);
        Files.write(directory.resolve("t10k-images-idx3-ubyte.gz"), IMAGE);
        Files.write(directory.resolve("t10k-labels-idx1-ubyte"), LABEL);
        var mnist = Mnist.load(directory);
        assertThat(mnist.train().input(Dataset.UNNAMED).value(0, 1)).isEqualTo(1);
        assertThat(mnist.test().target(Dataset.UNNAMED).value(0, 0)).isEqualTo(9);
    }

    @Test
    void onePartIsReadWithoutTheOther(@TempDir Path directory) throws IOException {
        Files.write(directory.resolve("train-images-idx3-ubyte"), IMAGE);
        Files.write(directory.resolve("train-labels-idx1-ubyte"), LABEL);
        assertThat(Mnist.trainingPart(directory).target(Dataset.UNNAMED).value(0, 0)).isEqualTo(9);
        assertThatThrownBy(() -> Mnist.testPart(directory)).isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("t10k-images");
    }

    @Test
    void aMissingFileIsNamedWithItsFolder(@TempDir Path directory) throws IOException {
        Files.write(directory.resolve("train-images-idx3-ubyte"), IMAGE);
        assertThatThrownBy(() -> Mnist.load(directory)).isInstanceOf(InvalidDataException.class)
                .hasMessageContainingAll(directory.toString(), "train-labels-idx1-ubyte.gz");
    }

    @Test
    @EnabledIfSystemProperty(named = "nacre.data", matches = ".+")
    void theRealOneIsReadWhole() {
        var mnist = Mnist.load(Path.of(System.getProperty("nacre.data"), "mnist"));
        assertThat(mnist.train().size()).isEqualTo(60_000);
        assertThat(mnist.test().size()).isEqualTo(10_000);
        assertThat(mnist.train().input(Dataset.UNNAMED).width()).isEqualTo(784);
        assertThat(mnist.train().target(Dataset.UNNAMED).value(0, 0)).isEqualTo(5);
    }
}
