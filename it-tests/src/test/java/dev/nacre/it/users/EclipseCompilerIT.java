package dev.nacre.it.users;

import java.io.File;
import java.nio.file.Path;

import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.it.Artifacts;
import dev.nacre.it.Command;
import dev.nacre.it.Sources;

import static org.assertj.core.api.Assertions.assertThat;

/** A user whose compiler is Eclipse's. */
final class EclipseCompilerIT {

    @TempDir
    private Path folder;

    @Test
    void trainsPredictsSavesAndLoads() {
        var moons = new Moons(folder);
        compiler().with("-d", moons.classes(), moons.network(), moons.program()).runIn(folder).succeeded();

        var path = moons.classes() + File.pathSeparator + Artifacts.runtimePath();
        moons.trainSaveLoadPredict(
                Command.java("--add-modules", "jdk.incubator.vector", "-classpath", path, "moons.Main"));
    }

    @Test
    void aMistakeIsReportedOnItsLineAndAlone() {
        var broken = Sources.copy("users/broken/Broken.java", folder).toString();

        var outcome = compiler().with("-Xemacs", "-d", folder.resolve("classes").toString(), broken).runIn(folder);

        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.errors().lines().filter(line -> line.contains(": error:"))).singleElement().asString()
                .contains("Broken.java:11: error:", "NC");
    }

    /** The class path comes first: this compiler forgets a processor path that stands before it. */
    private static Command compiler() {
        return Command.java("-jar", Artifacts.jar(BatchCompiler.class).toString(), "--release", "25", "--add-modules",
                "jdk.incubator.vector", "-classpath", Artifacts.runtimePath(), "-processorpath",
                Artifacts.processorPath());
    }
}
