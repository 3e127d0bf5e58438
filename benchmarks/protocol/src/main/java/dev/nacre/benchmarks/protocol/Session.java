package dev.nacre.benchmarks.protocol;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** What one process has open, and what it does with it. */
final class Session implements AutoCloseable {

    // After a reset, lazily made state of an optimizer shall not be in the first timed call.
    private static final int UNTIMED = 3;

    private final Peer peer;
    private int batches;
    private @Nullable Trainer trainer;
    private @Nullable Predictor predictor;

    Session(Peer peer) {
        this.peer = peer;
    }

    /**
     * Does what the words ask for: open train TASK THREADS STATE, open predict TASK ROWS THREADS STATE, losses N,
     * outputs, round MILLISECONDS.
     */
    String answer(String[] words) {
        return switch (words[0]) {
            case "open" -> open(words);
            case "losses" -> losses(Integer.parseInt(words[1]));
            case "outputs" -> outputs();
            case "round" -> round(Long.parseLong(words[1])).text();
            default -> throw new IllegalArgumentException("there is no request '" + words[0] + "'");
        };
    }

    private String open(String[] words) {
        close();
        var task = Tasks.named(words[2]);
        var state = InitialState.read(Path.of(String.join(" ", Arrays.asList(words).subList(words[1].equals("train") ? 4
                : 5, words.length))));
        batches = state.inputs().size();
        if (words[1].equals("train")) {
            trainer = peer.trainer(task, state, Integer.parseInt(words[3]));
        } else {
            predictor = peer.predictor(task, state, Integer.parseInt(words[3]), Integer.parseInt(words[4]));
        }
        return peer.name();
    }

    private String losses(int count) {
        var training = training();
        training.reset();
        return IntStream.range(0, count).mapToObj(step -> {
            training.step(step % batches);
            return String.valueOf(training.loss());
        }).collect(Collectors.joining(" "));
    }

    private String outputs() {
        var prediction = prediction();
        prediction.predict(0);
        var values = prediction.outputs();
        return IntStream.range(0, values.length).mapToObj(i -> String.valueOf(values[i]))
                .collect(Collectors.joining(" "));
    }

    /** A round of training starts anew, or its numbers would shrink towards zero over the many steps. */
    private Round round(long milliseconds) {
        if (trainer == null) {
            var prediction = prediction();
            return Round.of(milliseconds, call -> prediction.predict((int) (call % batches)));
        }
        var training = training();
        training.reset();
        for (int step = 0; step < UNTIMED; step++) {
            training.step(step % batches);
        }
        return Round.of(milliseconds, call -> training.step((int) (call % batches)));
    }

    private Trainer training() {
        if (trainer == null) {
            throw new IllegalStateException("no training is open");
        }
        return trainer;
    }

    private Predictor prediction() {
        if (predictor == null) {
            throw new IllegalStateException("no prediction is open");
        }
        return predictor;
    }

    @Override
    public void close() {
        if (trainer != null) {
            trainer.close();
            trainer = null;
        }
        if (predictor != null) {
            predictor.close();
            predictor = null;
        }
    }
}
