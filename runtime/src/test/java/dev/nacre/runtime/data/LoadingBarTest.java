package dev.nacre.runtime.data;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a long load shows. */
final class LoadingBarTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFileGetsOneLine() {
        var bar = new LoadingBar(out, false, "pets", 1_200);
        bar.show(600);
        bar.end("2 classes, 4 x 4 x 3");
        assertThat(shown()).isEqualToIgnoringNewLines("pets: 1,200 images, 2 classes, 4 x 4 x 3");
    }

    @Test
    void aTerminalGetsTheLineOverTheBar() {
        new LoadingBar(out, true, "pets", 1_200).end("2 classes, 4 x 4 x 3");
        assertThat(shown()).startsWith("\rpets: 1,200 images").endsWith(System.lineSeparator());
    }

    @Test
    void readingShowsItOnStandardErrorWhereItIsWanted(@TempDir Path folder) {
        Pictures.write(folder.resolve("cat/1.png"), Pictures.plain("png", 1, 1, 0));
        var error = System.err;
        System.setErr(out);
        try {
            Images.grey(1, 1).progress(false).folder(folder);
            assertThat(shown()).isEmpty();
            Images.grey(1, 1).progress(true).folder(folder);
        } finally {
            System.setErr(error);
        }
        assertThat(shown()).contains(folder + ": 1 image, 1 class, 1 x 1 x 1");
    }
}
