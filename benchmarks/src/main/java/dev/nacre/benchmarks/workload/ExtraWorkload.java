package dev.nacre.benchmarks.workload;

import java.util.List;
import java.util.OptionalDouble;

import dev.nacre.benchmarks.measure.Measurement;
import dev.nacre.benchmarks.measure.Spread;
import dev.nacre.benchmarks.measure.Subject;
import dev.nacre.runtime.model.Passes;

/**
 * What something costs that is added to a network: steps with it and without it, round by round in turn.
 *
 * @param name what the network is called in the result
 * @param extra what is added
 * @param networks the network without it and with it
 * @param most how many times longer a step may take with it
 */
record ExtraWorkload(String name, String extra, Pair networks, OptionalDouble most) implements Workload {

    /** A network without something and with it. */
    record Pair(Passes without, Passes with) {}

    @Override
    public List<Measurement> measure() {
        try (var without = new StepTimer(networks.without(), 1); var with = new StepTimer(networks.with(), 1)) {
            for (int round = 0; round < Timing.ROUNDS; round++) {
                without.round(round);
                with.round(round);
            }
            return List.of(row(without.speedUp(with)));
        }
    }

    private Measurement row(Spread ratio) {
        var row = Measurement.of(new Subject(name, "step with " + extra + " by step without", 1), ratio, "x");
        return most.isPresent() ? row.atMost(most.getAsDouble()) : row;
    }
}
