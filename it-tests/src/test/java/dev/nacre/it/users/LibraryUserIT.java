package dev.nacre.it.users;

import java.io.File;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.it.Artifacts;
import dev.nacre.it.Command;

/** A user of a network that somebody else has compiled into a jar: neither source nor processor are at hand. */
final class LibraryUserIT {

    @TempDir
    private Path library;
    @TempDir
    private Path project;

    @Test
    void aNetworkInAJarIsAClassLikeAnyOther() {
        var jar = jarOfTheNetwork();
        var moons = new Moons(project);
        Command.javac("-proc:none", "-classpath", jar + File.pathSeparator + Artifacts.runtimePath())
                .with("-d", moons.classes(), moons.program()).runIn(project).succeeded();

        var path = String.join(File.pathSeparator, moons.classes(), jar, Artifacts.runtimePath());
        moons.trainSaveLoadPredict(
                Command.java("--add-modules", "jdk.incubator.vector", "-classpath", path, "moons.Main"));
    }

    private String jarOfTheNetwork() {
        var moons = new Moons(library);
        Command.javac("--add-modules", "jdk.incubator.vector", "-classpath", Artifacts.runtimePath())
                // generated sources apart from the classes, as build tools keep them: a jar with both may be compiled again
                .with("--processor-path", Artifacts.processorPath(), "-s", library.toString())
                .with("-d", moons.classes(), moons.network())
                .runIn(library).succeeded();
        Command.jar("--create", "--file", "moons.jar", "-C", moons.classes(), ".").runIn(library).succeeded();
        return library.resolve("moons.jar").toString();
    }
}
