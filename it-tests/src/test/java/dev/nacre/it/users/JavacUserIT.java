package dev.nacre.it.users;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.it.Artifacts;
import dev.nacre.it.Command;

import static org.assertj.core.api.Assertions.assertThat;

/** A user with a plain javac command line and a class path. */
final class JavacUserIT {

    private static final String INSTRUCTION = "--add-modules jdk.incubator.vector";

    @TempDir
    private Path folder;

    @Test
    void withTheFlagNothingIsToBeSaid() {
        compile("--processor-path", Artifacts.processorPath(), "-classpath", Artifacts.runtimePath());

        var trained = new Moons(folder).trainSaveLoadPredict(program("--add-modules", "jdk.incubator.vector"));

        assertThat(trained.errors()).doesNotContain("Nacre");
    }

    @Test
    void withoutTheFlagItIsAskedForOnceAndTheBitsAreTheSame() {
        var moons = new Moons(folder);
        compile("--processor-path", Artifacts.processorPath(), "-classpath", Artifacts.runtimePath());

        var withoutFlag = moons.trainSaveLoadPredict(program());
        var withFlag = moons.predict(program("--add-modules", "jdk.incubator.vector"));

        assertThat(withoutFlag.errors()).containsOnlyOnce("Nacre").contains(INSTRUCTION);
        assertThat(withFlag.valueOf("bits")).isEqualTo(withoutFlag.valueOf("bits"));
        assertThat(moons.trainSaveLoadPredict(program("--add-modules", "jdk.incubator.vector")).valueOf("bits"))
                .isEqualTo(withoutFlag.valueOf("bits"));
    }

    @Test
    void theProcessorMayStandOnTheClassPathWhenItIsAskedFor() throws IOException {
        var jars = Files.createDirectory(folder.resolve("jars"));
        for (var path : String.join(File.pathSeparator, Artifacts.runtimePath(), Artifacts.processorPath())
                .split(File.pathSeparator, -1)) {
            Files.copy(Path.of(path), jars.resolve(Path.of(path).getFileName()));
        }

        compile("-proc:full", "-classpath", jars + "/*");

        new Moons(folder).trainSaveLoadPredict(program("--add-modules", "jdk.incubator.vector"));
    }

    private void compile(String... paths) {
        var moons = new Moons(folder);
        var outcome = Command
                .javac("--release", "25", "--add-modules", "jdk.incubator.vector", "-Xlint:all,-incubating",
                        "-Werror")
                .with(paths).with("-d", moons.classes(), moons.network(), moons.program()).runIn(folder).succeeded();
        assertThat(outcome.errors()).isEmpty();
    }

    private Command program(String... flags) {
        var path = new Moons(folder).classes() + File.pathSeparator + Artifacts.runtimePath();
        return Command.java(flags).with("-classpath", path, "moons.Main");
    }
}
