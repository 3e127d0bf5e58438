package dev.nacre.benchmarks.protocol;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.benchmarks.protocol.Answer.Kind;

import static org.assertj.core.api.Assertions.assertThat;

final class PeerMainTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void answersEachRequestInOneLine() {
        var answers = serve("open train flowers 1 " + state(), "losses 3", "losses 2", "quit", "losses 1");

        assertThat(answers).containsExactly(new Answer(Kind.DONE, "fake 1.0"), new Answer(Kind.DONE, "1.0 2.0 3.0"),
                new Answer(Kind.DONE, "1.0 2.0"));
    }

    @Test
    void roundCountsItsCalls() {
        var answers = serve("open train flowers 1 " + state(), "round 5");

        var round = Round.read(answers.get(1).text());
        assertThat(round.calls()).isPositive();
        assertThat(round.nanos()).isGreaterThanOrEqualTo(5_000_000);
        assertThat(round.tail()).isGreaterThanOrEqualTo(round.median());
    }

    @Test
    void whatCannotBeDoneIsAnAnswer() {
        var answers = serve("open predict flowers 1 1 " + state(), "outputs", "open train flowers 3 " + state(),
                "open train nothing 1 x", "dance");

        assertThat(answers).extracting(Answer::kind).containsExactly(Kind.UNSUPPORTED, Kind.FAILED, Kind.FAILED,
                Kind.FAILED, Kind.FAILED);
        assertThat(answers.get(0).text()).isEqualTo("it only trains");
        assertThat(answers.get(2).text()).contains("too many threads");
        assertThat(answers.get(3).text()).contains("there is no task 'nothing'", "flowers");
    }

    @Test
    void talkIsNoAnswer() {
        assertThat(Answer.isAnswer("loading libraries")).isFalse();
        assertThat(Answer.isAnswer(new Answer(Kind.DONE, "").line())).isTrue();
    }

    private Path state() {
        var file = folder.resolve("a state");
        new InitialState(Map.of(), List.of(new Tensor(List.of(1), new float[1])), List.of()).write(file);
        return file;
    }

    private static List<Answer> serve(String... requests) {
        var output = new ByteArrayOutputStream();
        PeerMain.serve(new FakePeer(), new BufferedReader(new StringReader(String.join("\n", requests))),
                new PrintStream(output, true, StandardCharsets.UTF_8));
        return output.toString(StandardCharsets.UTF_8).lines().map(Answer::read).toList();
    }
}
