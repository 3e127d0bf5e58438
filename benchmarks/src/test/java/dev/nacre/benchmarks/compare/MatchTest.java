package dev.nacre.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.benchmarks.compare.own.OwnPeer;
import dev.nacre.benchmarks.compare.own.Preparation;
import dev.nacre.benchmarks.measure.Peak;
import dev.nacre.benchmarks.protocol.Tasks;
import dev.nacre.benchmarks.workload.Children;
import dev.nacre.runtime.parallel.Team;

import static org.assertj.core.api.Assertions.assertThat;

/** Real processes: Nacre beside itself, beside one that does something else, and beside one that does not start. */
final class MatchTest {

    private static final RunConfiguration CONFIGURATION = new RunConfiguration(Duration.ofMillis(1),
            Duration.ofMillis(1), Duration.ofMillis(1),
            Duration.ofMillis(5), Duration.ofMinutes(1), 2, 1, false, false);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whoDoesTheSameHasRoundsAndWhoDoesNotHasAReason() {
        var command = Children.java(OwnPeer.class);
        var field = new Field(
                List.of(new Competitor(Competitor.OWN, command, 0), new Competitor("twin", command, 0),
                        new Competitor("other", Children.java(WrongPeer.class), 0),
                        new Competitor("none", Children.java(MatchTest.class), 0)),
                Map.of("absent", "could not be built"));
        var task = Tasks.named("flowers");
        var state = folder.resolve("state");
        Preparation.training(task).write(state);

        var result = result(new Assignment(task, 0, 1, state), field, CONFIGURATION);

        assertThat(result.rounds()).containsOnlyKeys(Competitor.OWN, "twin");
        assertThat(result.rounds().get("twin")).hasSize(2).allMatch(round -> round.calls() > 0);
        assertThat(result.peaks()).hasSize(2);
        assertThat(result.agreed()).isFalse();
        assertThat(result.failures()).containsOnlyKeys("absent", "other", "none");
        assertThat(result.failures().get("other")).startsWith("does something else: the loss of step 1 is 42");
        assertThat(result.failures().get("none")).startsWith("its process has ended with status 1: ");
    }

    @Test
    void whoDiesIsNamedWithTheSignalAndTheOthersGoOn() throws IOException {
        var command = Children.java(OwnPeer.class);
        var falling = new Competitor("falling", Children.java(FallingPeer.class), 0)
                .with(List.of("-XX:-CreateCoredumpOnCrash"));
        var field = new Field(List.of(new Competitor(Competitor.OWN, command, 0), falling,
                new Competitor("twin", command, 0)), Map.of());
        var task = Tasks.named("flowers");
        var state = folder.resolve("state");
        Preparation.training(task).write(state);

        var result = result(new Assignment(task, 0, 1, state), field, CONFIGURATION);

        assertThat(result.rounds()).containsOnlyKeys(Competitor.OWN, "twin");
        assertThat(result.agreed()).isTrue();
        assertThat(result.failures().get("falling"))
                .isEqualTo("its process has ended with status 1: SIGILL (0x4); see falling-1.log");
        try (var files = Files.list(folder)) {
            assertThat(files.map(OwnProcess::name)).anyMatch(name -> name.matches("hs_err_pid\\d+\\.log"));
        }
    }

    @Test
    void whoTakesTooLongForACallLeavesWithItsTime() {
        var command = Children.java(OwnPeer.class);
        var field = new Field(
                List.of(new Competitor(Competitor.OWN, command, 0), new Competitor("twin", command, 0)), Map.of());
        var task = Tasks.named("flowers");
        var state = folder.resolve("state");
        Preparation.training(task).write(state);
        var hurried = new RunConfiguration(CONFIGURATION.meanwhile(), CONFIGURATION.warmUp(), CONFIGURATION.ownWarmUp(),
                CONFIGURATION.round(), Duration.ZERO, 2, 1,
                false, false);

        var result = result(new Assignment(task, 0, 1, state), field, hurried);

        assertThat(result.rounds()).containsOnlyKeys(Competitor.OWN);
        assertThat(result.agreed()).isTrue();
        assertThat(result.failures().get("twin")).matches("takes \\d+\\.\\d s for a call, too long for these rounds");
    }

    private Result result(Assignment assignment, Field field, RunConfiguration configuration) {
        try (var team = Team.of(1);
                var workers = new Workers(folder, false);
                var match = new Match(assignment, field, configuration, workers)) {
            return match.run(new Peak(team));
        }
    }
}
