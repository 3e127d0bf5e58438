package dev.nacre.benchmarks.compare;

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
import dev.nacre.benchmarks.work.Children;
import dev.nacre.runtime.parallel.Team;

import static org.assertj.core.api.Assertions.assertThat;

/** Real processes: Nacre beside itself, beside one that does something else, and beside one that does not start. */
final class HeatTest {

    private static final Pace PACE = new Pace(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1),
            Duration.ofMillis(5), Duration.ofMinutes(1), 2, 1, false, false);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whoDoesTheSameHasRoundsAndWhoDoesNotHasAReason() {
        var command = Children.java(OwnPeer.class);
        var field = new Field(
                List.of(new Competitor(Competitor.OWN, command, 0), new Competitor("twin", command, 0),
                        new Competitor("other", Children.java(WrongPeer.class), 0),
                        new Competitor("none", Children.java(HeatTest.class), 0)),
                Map.of("absent", "could not be built"));
        var task = Tasks.named("flowers");
        var material = folder.resolve("material");
        Preparation.training(task).write(material);

        var result = result(new Assignment(task, 0, 1, material), field, PACE);

        assertThat(result.rounds()).containsOnlyKeys(Competitor.OWN, "twin");
        assertThat(result.rounds().get("twin")).hasSize(2).allMatch(round -> round.calls() > 0);
        assertThat(result.peaks()).hasSize(2);
        assertThat(result.agreed()).isFalse();
        assertThat(result.failures()).containsOnlyKeys("absent", "other", "none");
        assertThat(result.failures().get("other")).startsWith("does something else: the loss of step 1 is 42");
        assertThat(result.failures().get("none")).startsWith("its process has ended");
    }

    @Test
    void whoTakesTooLongForACallLeavesWithItsTime() {
        var command = Children.java(OwnPeer.class);
        var field = new Field(
                List.of(new Competitor(Competitor.OWN, command, 0), new Competitor("twin", command, 0)), Map.of());
        var task = Tasks.named("flowers");
        var material = folder.resolve("material");
        Preparation.training(task).write(material);
        var hurried = new Pace(PACE.meanwhile(), PACE.warmUp(), PACE.ownWarmUp(), PACE.round(), Duration.ZERO, 2, 1,
                false, false);

        var result = result(new Assignment(task, 0, 1, material), field, hurried);

        assertThat(result.rounds()).containsOnlyKeys(Competitor.OWN);
        assertThat(result.agreed()).isTrue();
        assertThat(result.failures().get("twin")).matches("takes \\d+\\.\\d s for a call, too long for these rounds");
    }

    private Result result(Assignment work, Field field, Pace pace) {
        try (var team = Team.of(1);
                var workers = new Workers(folder, false);
                var heat = new Heat(work, field, pace, workers)) {
            return heat.run(new Peak(team));
        }
    }
}
