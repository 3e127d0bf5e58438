package dev.nacre.it.users;

import java.nio.file.Path;

import dev.nacre.it.Command;
import dev.nacre.it.Outcome;
import dev.nacre.it.Sources;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A user's project of a network and a program that trains it, in a folder.
 *
 * @param folder where it lies
 */
record Moons(Path folder) {

    private static final double WANTED_ACCURACY = 0.95;

    /** The network. */
    String network() {
        return source("users/moons/Moons.java");
    }

    /** The program. */
    String program() {
        return source("users/moons/Main.java");
    }

    /** A descriptor that makes a named module of them. */
    String descriptor() {
        return source("users/module/module-info.java");
    }

    private String source(String resource) {
        return Sources.copy(resource, folder.resolve("src")).toString();
    }

    /** Where compilers put their classes. */
    String classes() {
        return folder.resolve("classes").toString();
    }

    /**
     * Trains and saves in one JVM, loads and predicts in another.
     *
     * @param program how to start the program, without its own arguments
     * @return what the training left behind
     */
    Outcome trainSaveLoadPredict(Command program) {
        var trained = train(program);
        assertThat(predict(program).valueOf("bits")).as("bits of the loaded model").isEqualTo(trained.valueOf("bits"));
        return trained;
    }

    private Outcome train(Command program) {
        var outcome = program.with("train", "moons.safetensors").runIn(folder).succeeded();
        assertThat(Double.parseDouble(outcome.valueOf("accuracy"))).isGreaterThanOrEqualTo(WANTED_ACCURACY);
        return outcome;
    }

    /** Loads what was saved and predicts. */
    Outcome predict(Command program) {
        return program.with("predict", "moons.safetensors").runIn(folder).succeeded();
    }
}
