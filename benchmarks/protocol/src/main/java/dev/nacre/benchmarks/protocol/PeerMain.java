package dev.nacre.benchmarks.protocol;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What the main class of every system runs: requests on standard input, one answer for each on standard output. */
public final class PeerMain {

    /** The argument that asks for the first epoch alone, before a folder and a number of threads. */
    public static final String FIRST_EPOCH = "first-epoch";

    private PeerMain() {}

    /** Runs to the end of standard input, to the request to quit, or with arguments the first epoch alone. */
    public static void run(Peer peer, String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(FIRST_EPOCH)) {
            firstEpoch(peer, Path.of(arguments[1]), Integer.parseInt(arguments[2]), System.out);
        } else {
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            serve(peer, input, System.out);
        }
        System.out.flush();
        // Native libraries leave threads behind that would keep the process.
        Runtime.getRuntime().halt(0);
    }

    /** Answers one request after another. */
    static void serve(Peer peer, BufferedReader input, PrintStream output) {
        try (var session = new Session(peer)) {
            for (var line = input.readLine(); line != null && !line.equals("quit"); line = input.readLine()) {
                print(answer(session, line), output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the next request", e);
        }
    }

    // Whatever a system throws, a missing library too, is an answer: the comparison goes on with the others.
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static Answer answer(Session session, String request) {
        try {
            return new Answer(Answer.Kind.DONE, session.answer(request.split(" ", -1)));
        } catch (Unsupported e) {
            return new Answer(Answer.Kind.UNSUPPORTED, String.valueOf(e.getMessage()));
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            e.printStackTrace();
            return new Answer(Answer.Kind.FAILED, e.toString());
        }
    }

    /** The first answer comes at the end of the epoch, the second tells how much memory the process took at most. */
    private static void firstEpoch(Peer peer, Path mnist, int threads, PrintStream output) {
        var epoch = epoch(peer, mnist, threads);
        print(epoch, output);
        print(new Answer(Answer.Kind.DONE, String.valueOf(ProcessMemory.peakBytes())), output);
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private static Answer epoch(Peer peer, Path mnist, int threads) {
        try {
            peer.firstEpoch(mnist, threads);
            return new Answer(Answer.Kind.DONE, peer.name());
        } catch (Unsupported e) {
            return new Answer(Answer.Kind.UNSUPPORTED, String.valueOf(e.getMessage()));
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            e.printStackTrace();
            return new Answer(Answer.Kind.FAILED, e.toString());
        }
    }

    private static void print(Answer answer, PrintStream output) {
        output.println(answer.line());
        output.flush();
    }
}
