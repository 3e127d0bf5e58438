package dev.nacre.it.users;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.it.Artifacts;
import dev.nacre.it.Command;
import dev.nacre.it.Sources;

import static org.assertj.core.api.Assertions.assertThat;

/** A user with a Maven project of their own, whose POM holds what README.md tells, word for word. */
final class MavenUserIT {

    private static final Path ROOT = Path.of(System.getProperty("nacre.root", ""));
    private static final String VERSION = System.getProperty("nacre.version", "");

    @TempDir
    private Path folder;

    @Test
    void buildsAsTheReadmeTells() throws IOException {
        var sources = folder.resolve("src/main/java/moons");
        Sources.copy("users/moons/Moons.java", sources);
        Sources.copy("users/moons/Main.java", sources);
        Files.writeString(folder.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                <modelVersion>4.0.0</modelVersion>
                <groupId>user</groupId>
                <artifactId>moons</artifactId>
                <version>1</version>
                %s
                </project>
                """.formatted(readmeSnippet()));

        maven("compile").runIn(folder).succeeded();

        var path = folder.resolve("target/classes") + File.pathSeparator + Artifacts.runtimePath();
        new Moons(folder).trainSaveLoadPredict(
                Command.java("--add-modules", "jdk.incubator.vector", "-classpath", path, "moons.Main"));
    }

    private static String readmeSnippet() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        int start = readme.indexOf("```xml\n");
        assertThat(start).as("an xml block in README.md").isNotNegative();
        return readme.substring(start + 7, readme.indexOf("```", start + 7));
    }

    /** Maven with our artifacts in a repository of their own in front of the one that this build uses. */
    private static Command maven(String goal) throws IOException {
        var repository = Path.of("target", "user-repository").toAbsolutePath();
        install(repository);
        var wrapper = System.getProperty("os.name", "").startsWith("Windows") ? "mvnw.cmd" : "mvnw";
        return Command.of(ROOT.resolve(wrapper).toString(), "--batch-mode", "--offline", goal,
                "-Dmaven.repo.local=" + repository,
                "-Dmaven.repo.local.tail=" + System.getProperty("localRepository"));
    }

    private static void install(Path repository) throws IOException {
        install(repository, "nacre-parent", ROOT.resolve("pom.xml"), "pom");
        for (var artifact : Artifacts.ours()) {
            install(repository, "nacre-" + artifact.folder(), ROOT.resolve(artifact.folder()).resolve("pom.xml"),
                    "pom");
            install(repository, "nacre-" + artifact.folder(), artifact.jar(), "jar");
        }
    }

    private static void install(Path repository, String name, Path file, String ending) throws IOException {
        var place = repository.resolve("dev/nacre").resolve(name).resolve(VERSION);
        Files.createDirectories(place);
        Files.copy(file, place.resolve(name + "-" + VERSION + "." + ending),
                StandardCopyOption.REPLACE_EXISTING);
    }
}
