package dev.nacre.benchmarks.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.nacre.benchmarks.measure.Peak;
import dev.nacre.benchmarks.protocol.Answer;
import dev.nacre.benchmarks.protocol.Round;

/** One workload on one number of threads: everybody gets ready, shows that it does the same, and takes turns. */
final class Match implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int STEPS = 5;
    // On average chance has little to say.
    private static final int STEPS_BY_CHANCE = 50;
    private static final int MAX_WARM_UPS = 15;
    private static final double NOTHING_NEW = 1.02;

    private final Assignment assignment;
    private final RunConfiguration configuration;
    private final Workers workers;
    private final Map<String, Worker> entrants = new LinkedHashMap<>();
    private final Map<String, String> failures;
    private final Map<String, List<Round>> rounds = new LinkedHashMap<>();
    private final List<Double> peaks = new ArrayList<>();
    private boolean agreed = true;

    Match(Assignment assignment, Field field, RunConfiguration configuration, Workers workers) {
        this.assignment = assignment;
        this.configuration = configuration;
        this.workers = workers;
        this.failures = new LinkedHashMap<>(field.absent());
        field.competitors().forEach(each -> entrants.put(each.name(), workers.take(each, assignment)));
    }

    /** Does all of it. */
    Result run(Peak peak) {
        agree();
        warmUp();
        for (int round = 0; round < configuration.rounds(); round++) {
            round(peak);
        }
        return new Result(rounds, failures, agreed, peaks);
    }

    private void agree() {
        if (assignment.isTraining() && assignment.task().isRandom()) {
            open(assignment.openingOfSamples());
            compareOutputs();
            open(assignment.opening());
            compare("losses " + STEPS_BY_CHANCE, Agreement::ofMeans);
        } else if (assignment.isTraining()) {
            open(assignment.opening());
            compare("losses " + STEPS, Agreement::ofLosses);
        } else {
            open(assignment.opening());
            compareOutputs();
        }
    }

    private void compareOutputs() {
        int samples = assignment.isTraining() ? assignment.task().batch() : assignment.rows();
        compare("outputs",
                (own, other) -> Agreement.ofOutputs(own, other, own.length / samples, assignment.givesLogits()));
    }

    /** Says what is wrong with another's numbers. */
    @FunctionalInterface
    private interface Check {
        Optional<String> wrong(double[] own, double[] other);
    }

    private void compare(String request, Check check) {
        double[] own = null;
        for (var name : List.copyOf(entrants.keySet())) {
            var numbers = ask(name, request).map(Match::numbers);
            if (name.equals(Competitor.OWN)) {
                own = numbers.orElse(null);
            } else if (own != null && numbers.isPresent()) {
                check.wrong(own, numbers.get()).ifPresent(reason -> disagree(name, reason));
            }
        }
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private void disagree(String name, String reason) {
        agreed = false;
        leave(name, "does something else: " + reason);
    }

    /** Libraries take long to load, so all load them at once; Nacre, which is ready first, warms up meanwhile. */
    private void open(String request) {
        entrants.values().forEach(worker -> worker.send(request));
        for (var entrant : List.copyOf(entrants.entrySet())) {
            take(entrant.getKey(), entrant.getValue().receive(PATIENCE));
            if (entrant.getKey().equals(Competitor.OWN)) {
                own().ifPresent(own -> own.send("round " + configuration.meanwhile().toMillis()));
            }
        }
        own().ifPresent(own -> take(Competitor.OWN, own.receive(PATIENCE)));
    }

    private Optional<Worker> own() {
        return Optional.ofNullable(entrants.get(Competitor.OWN));
    }

    private void warmUp() {
        for (var name : List.copyOf(entrants.keySet())) {
            if (name.equals(Competitor.OWN)) {
                settle(name);
            } else {
                ask(name, "round " + configuration.warmUp().toMillis()).map(Round::read)
                        .ifPresent(round -> tooSlow(name, round));
            }
        }
    }

    /** Who takes so long for a call is nobody's best peer, and makes a quick comparison twice as long. */
    private void tooSlow(String name, Round round) {
        var call = Duration.ofNanos(round.nanos() / round.calls());
        if (call.compareTo(configuration.longestCall()) > 0) {
            leave(name, String.format(Locale.ROOT, "takes %.1f s for a call, too long for these rounds",
                    call.toMillis() / 1e3));
        }
    }

    /** HotSpot compiles small kernels in a second and those of large networks in ten: until two rounds bring nothing new. */
    private void settle(String name) {
        double best = 0;
        int since = 0;
        for (int round = 0; round < MAX_WARM_UPS && since < 2; round++) {
            double rate = ask(name, "round " + configuration.ownWarmUp().toMillis()).map(Round::read)
                    .map(each -> each.calls() / (double) each.nanos()).orElse(0.0);
            since = rate > NOTHING_NEW * best ? 0 : since + 1;
            best = Math.max(best, rate);
        }
    }

    private void round(Peak peak) {
        for (var name : List.copyOf(entrants.keySet())) {
            boolean own = name.equals(Competitor.OWN);
            double before = own ? peak.gigaflops() : 0;
            ask(name, "round " + configuration.round().toMillis())
                    .ifPresent(text -> rounds.computeIfAbsent(name, _ -> new ArrayList<>()).add(Round.read(text)));
            if (own) {
                peaks.add(Math.max(before, peak.gigaflops()));
            }
        }
    }

    private Optional<String> ask(String name, String request) {
        var worker = entrants.get(name);
        return worker == null ? Optional.empty() : take(name, worker.ask(request, PATIENCE));
    }

    private Optional<String> take(String name, Answer answer) {
        if (answer.kind() == Answer.Kind.DONE) {
            return Optional.of(answer.text());
        }
        leave(name, answer.kind() == Answer.Kind.UNSUPPORTED ? "cannot do it: " + answer.text() : answer.text());
        return Optional.empty();
    }

    private void leave(String name, String reason) {
        failures.put(name, reason);
        rounds.remove(name);
        var worker = entrants.remove(name);
        if (worker != null) {
            worker.close();
        }
    }

    @Override
    public void close() {
        entrants.values().forEach(worker -> workers.giveBack(worker, assignment));
    }
}
