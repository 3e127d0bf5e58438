package dev.nacre.benchmarks.compare.own;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.nacre.benchmarks.protocol.InitialState;
import dev.nacre.benchmarks.protocol.Task;
import dev.nacre.benchmarks.protocol.Tensor;

/** Parameters on their way between Nacre's models and the state of a comparison. */
final class OwnParameters {

    private OwnParameters() {}

    /** What a new model starts with, as the protocol names and arranges it. */
    static Map<String, Tensor> ofNewModel(OwnNetwork network, Task task) {
        var parameters = new LinkedHashMap<String, Tensor>();
        for (var counterpart : Counterparts.of(task, network.passes().spec())) {
            parameters.put(counterpart.name(),
                    counterpart.forPeers(network.model().parameter(counterpart.own().name())));
        }
        return parameters;
    }

    /** Gives the state's parameters to the model. */
    static void give(OwnNetwork network, Task task, InitialState state) {
        for (var counterpart : Counterparts.of(task, network.passes().spec())) {
            network.model().setParameter(counterpart.own().name(),
                    counterpart.forNacre(state.parameter(counterpart.name())));
        }
    }

    /** All parameters as passes read them, running statistics too, which start as in every new model. */
    static float[] stored(OwnNetwork network, Task task, InitialState state) {
        give(network, task, state);
        var spec = network.passes().spec();
        var stored = new float[spec.sizes().parameters()];
        for (var parameter : spec.parameters()) {
            var values = network.model().parameter(parameter.name());
            for (int i = 0; i < values.length; i++) {
                stored[parameter.layout().index(i)] = values[i];
            }
        }
        return stored;
    }
}
