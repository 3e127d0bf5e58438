package dev.nacre.processor.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.Value;

/**
 * Everything one pass over a batch computes, in order of evaluation.
 *
 * @param kind what it is for
 * @param ends the values that come from or go to the outside
 * @param steps single assignment: a value is written by one step at most, and before it is read
 */
public record Program(Kind kind, Ends ends, List<Step> steps) {

    public Program {
        steps = List.copyOf(steps);
    }

    /** What a program is for. */
    public enum Kind {
        /** Forward, loss, backward and update. */
        TRAINING,
        /** Forward, and the loss if asked for. */
        INFERENCE
    }

    /**
     * Where a program touches the outside.
     *
     * @param outputs what a caller reads, in order of the network's outputs
     * @param targets in the same order
     * @param weights what samples count, for the outputs that let them say so, in the same order
     * @param loss the total loss of each sample
     * @param penalties of each sample, for their gradients alone
     * @param layers each layer's result, in order of the network's layers
     * @param constants shared rows of numbers that the compiler knows
     */
    public record Ends(List<Value> inputs, List<Value> outputs, List<Value> targets, List<Optional<Value>> weights,
            Value loss, List<Value> penalties, List<Value> layers, List<ParameterValues> parameters,
            Map<Value, List<Double>> constants) {
        public Ends {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
            targets = List.copyOf(targets);
            weights = List.copyOf(weights);
            penalties = List.copyOf(penalties);
            layers = List.copyOf(layers);
            parameters = List.copyOf(parameters);
            constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        }

        /** What is filled in before a pass: inputs, targets, weights. */
        public List<Value> given() {
            var given = new ArrayList<>(inputs);
            given.addAll(targets);
            weights.forEach(weight -> weight.ifPresent(given::add));
            return given;
        }

        /** What stands outside of the workspace: parameters, slots, constants. */
        public List<Value> outside() {
            var outside = new ArrayList<Value>();
            for (var parameter : parameters) {
                outside.add(parameter.value());
                outside.addAll(parameter.slots());
            }
            outside.addAll(constants.keySet());
            return outside;
        }
    }

    /** A parameter and what its optimizer remembers. */
    public record ParameterValues(NetworkGraph.Parameter parameter, Value value, List<Value> slots) {
        public ParameterValues {
            slots = List.copyOf(slots);
        }
    }

    public Program withSteps(List<Step> newSteps) {
        return new Program(kind, ends, newSteps);
    }

    /** The same with other values for the layers' results, in the same order. */
    public Program withLayers(List<Value> layers) {
        return new Program(kind, new Ends(ends.inputs(), ends.outputs(), ends.targets(), ends.weights(), ends.loss(),
                ends.penalties(), layers, ends.parameters(), ends.constants()), steps);
    }

    /** The first number from which on no value of this program is numbered. */
    public int unusedId() {
        var values = new HashSet<>(ends.given());
        values.addAll(ends.layers());
        values.addAll(ends.outside());
        steps.forEach(step -> values.add(step.result()));
        return values.stream().mapToInt(Value::id).max().orElse(-1) + 1;
    }

    public Program map(UnaryOperator<List<Step>> rewrite) {
        return withSteps(rewrite.apply(steps));
    }

    /** The steps on which these values depend. */
    public Set<Step> neededFor(Collection<Value> values) {
        var wanted = new HashSet<>(values);
        var needed = new HashSet<Step>();
        for (var step : steps.reversed()) {
            if (!step.op().inPlace() && wanted.contains(step.result())) {
                needed.add(step);
                wanted.addAll(step.operands());
            }
        }
        return needed;
    }

    /** What must be there at the end: outputs and targets, which metrics compare, and the loss. */
    public Set<Value> results() {
        var results = new HashSet<>(ends.outputs());
        results.addAll(ends.targets());
        results.add(ends.loss());
        return results;
    }
}
