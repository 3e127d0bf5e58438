package dev.nacre.it.reference;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A penalty on what a layer gives: on numbers as they are, or on those of a dense layer, through to its weights. */
record ActivityExperiment(Case given) implements Experiment {

    private static final String ONLY = "only";
    private static final String LAYER = "penalised";
    private static final Pattern FUNCTION = Pattern.compile("h = (\\w+)\\(x W");

    @Override
    public Map<String, Declaration> networks() {
        var penalty = Words.regulariser(given.config());
        if (!through()) {
            return Map.of(ONLY, Probe.network(given.tensor("h"), Probe.GRADIENT, penalty).layer("result", "@Identity"));
        }
        var dense = Words.dense(given.tensor("W").rows(), given.has("b")) + " " + activation() + " " + penalty;
        return Map.of(ONLY, Probe.network(given.tensor("x"), Probe.GRADIENT).layer(LAYER, dense).layer("result",
                "@Identity"));
    }

    /** The cases name the layer's activation in their formula alone. */
    private String activation() {
        var matcher = FUNCTION.matcher(given.config().text("layer"));
        if (!matcher.find()) {
            return "@Identity";
        }
        return Words.activation(new Config(JsonNodeFactory.instance.objectNode().put("function", matcher.group(1))));
    }

    @Override
    public void run(Function<String, Trainee> trainees, Comparison comparison) {
        var trainee = trainees.apply(ONLY);
        var probe = new Probe(trainee, given.tensor(through() ? "x" : "h"));
        var output = given.tensor("h").shape();
        if (through()) {
            trainee.set(LAYER + ".weight", given.tensor("W"));
            trainee.set(LAYER + ".bias", given.tensor("b"));
        }
        probe.push(Tensor.filled(output, 0));
        comparison.pass("h", probe.output());
        comparison.pass(through() ? "dx" : "dh", probe.inputGradient());
        if (through()) {
            for (var parameter : List.of("weight", "bias")) {
                comparison.pass(parameter.equals("weight") ? "dW" : "db", trainee.gradient(LAYER + "." + parameter));
            }
        }
        // The loss that is reported is that of the data alone.
        comparison.leaveOut("penalty");
    }

    private boolean through() {
        return given.config().flag("through_layer", false);
    }
}
