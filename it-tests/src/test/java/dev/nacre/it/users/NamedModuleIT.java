package dev.nacre.it.users;

import java.io.File;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.it.Artifacts;
import dev.nacre.it.Command;

import static org.assertj.core.api.Assertions.assertThat;

/** A user with a named module that requires the runtime, and no flags at all. */
final class NamedModuleIT {

    @TempDir
    private Path folder;

    @Test
    void oneRequirementIsEnough() {
        var moons = new Moons(folder);
        Command.javac("--module-path", Artifacts.runtimePath(), "--processor-path", Artifacts.processorPath())
                .with("-d", moons.classes(), moons.descriptor(), moons.network(), moons.program()).runIn(folder)
                .succeeded();

        var path = moons.classes() + File.pathSeparator + Artifacts.runtimePath();
        var trained = moons.trainSaveLoadPredict(Command.java("--module-path", path, "--module", "moons/moons.Main"));

        assertThat(trained.errors()).doesNotContain("Nacre");
    }
}
