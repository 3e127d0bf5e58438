package dev.nacre.benchmarks.compare;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.nacre.benchmarks.protocol.Answer;

/**
 * The process of one competitor. It is stopped whenever nobody waits for it: threads of some libraries spin for most of a second
 * after their work, and would take the cores from whoever is next.
 */
final class Worker implements AutoCloseable {

    // Native libraries size their pools by these before anybody can tell them otherwise.
    private static final List<String> THREAD_VARIABLES = List.of("OMP_NUM_THREADS", "MKL_NUM_THREADS",
            "OPENBLAS_NUM_THREADS");
    // A setting left in the environment may halve a peer's speed: a type of core, say, without its widest vectors.
    private static final List<String> TUNING = List.of("OMP_", "GOMP_", "KMP_", "MKL_", "OPENBLAS_", "DNNL_", "ONEDNN_",
            "ATEN_");
    private static final Duration FOR_GOODBYE = Duration.ofSeconds(5);

    private final Competitor competitor;
    private final Path log;
    private final Process process;
    private final BufferedWriter requests;
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

    /** Starts it; what it says besides answers goes to the log, and what it leaves when it crashes lies beside that. */
    Worker(Competitor competitor, int threads, Path log, String... arguments) {
        this.competitor = competitor;
        this.log = log;
        var folder = log.resolveSibling("").toAbsolutePath();
        var command = new ArrayList<>(
                competitor.with(List.of("-XX:ErrorFile=" + folder.resolve("hs_err_pid%p.log"))).command());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(log.toFile());
        if (!competitor.isOwn()) {
            // Options of Nacre's JVM may name files as the user sees them.
            builder.directory(folder.toFile());
        }
        prepare(builder.environment(), threads, competitor.variables());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + String.join(" ", command), e);
        }
        requests = process.outputWriter(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(this::listen);
    }

    /** Native libraries choose for themselves what suits the processor; they are told their threads, and what limits them. */
    static void prepare(Map<String, String> environment, int threads, Map<String, String> variables) {
        environment.keySet().removeIf(variable -> TUNING.stream().anyMatch(variable::startsWith));
        THREAD_VARIABLES.forEach(variable -> environment.put(variable, String.valueOf(threads)));
        environment.putAll(variables);
    }

    private void listen() {
        var end = new ProcessEnd(log);
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            take(lines, end);
        } catch (IOException e) {
            answers.add(failure(e.toString()));
        }
        answers.add(failure(reason(end)));
    }

    private String reason(ProcessEnd end) {
        try {
            return process.waitFor(FOR_GOODBYE)
                    ? end.reason(process.exitValue())
                    : "its process has closed its output; see " + log.getFileName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "its process has closed its output";
        }
    }

    private void take(BufferedReader lines, ProcessEnd end) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (Answer.isAnswer(line)) {
                answers.add(Answer.read(line));
            } else {
                end.hear(line);
            }
        }
    }

    private static Answer failure(String reason) {
        return new Answer(Answer.Kind.FAILED, reason);
    }

    Competitor competitor() {
        return competitor;
    }

    /** Sends a request and waits for its answer. */
    Answer ask(String request, Duration patience) {
        send(request);
        return receive(patience);
    }

    /** Lets it go on with a request; its answer has to be received before the next. */
    void send(String request) {
        signal("-CONT");
        write(request);
    }

    /** Waits for the answer to a request, and stops it. */
    Answer receive(Duration patience) {
        var answer = await(patience);
        signal("-STOP");
        return answer;
    }

    /** Where there is no such command, it runs on. */
    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, String.valueOf(process.pid())).redirectErrorStream(true).start()
                    .waitFor();
        } catch (IOException e) {
            // It is not stopped then, and may take its time to become still.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(String request) {
        try {
            requests.write(request);
            requests.newLine();
            requests.flush();
        } catch (IOException e) {
            // The process has ended, which is the next answer.
        }
    }

    /** The next answer, asked for or not; a failure when the process is gone or takes longer than patience lasts. */
    Answer await(Duration patience) {
        try {
            var answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            return answer == null ? failure("no answer after " + patience.toSeconds() + " s") : answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + competitor.name(), e);
        }
    }

    @Override
    public void close() {
        send("quit");
        try {
            if (!process.waitFor(FOR_GOODBYE)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
