package dev.nacre.processor.network;

import java.util.Locale;
import java.util.stream.Collectors;

import dev.nacre.processor.diagnostic.Written;
import dev.nacre.processor.layer.ParameterDefinition.Role;
import dev.nacre.processor.network.NetworkGraph.Node;
import dev.nacre.processor.network.NetworkGraph.Parameter;
import dev.nacre.processor.network.NetworkGraph.Stage;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.train.Initialiser;
import dev.nacre.processor.train.Regulariser;
import dev.nacre.processor.train.Schedule;

/** Prints a graph as text that is the same for the same declaration, for dumps and for comparing by eye. */
public final class NetworkPrinter {

    private final StringBuilder text = new StringBuilder();

    private NetworkPrinter() {}

    /** The text of a graph, one line per input, layer, stage, parameter and output. */
    public static String print(NetworkGraph graph) {
        return new NetworkPrinter().network(graph);
    }

    private String network(NetworkGraph graph) {
        line("network " + graph.declaration().name());
        graph.inputs().forEach(input -> line("input " + input.name() + " " + input.shape()));
        graph.layers().forEach(this::layer);
        graph.outputs().forEach(output -> line("output " + output.layer() + " by " + output.loss().annotation()));
        line("optimizer " + graph.optimizer().describe());
        graph.clipping().ifPresent(clipping -> line(clipping.describe()));
        var training = graph.training();
        if (!(training.schedule() instanceof Schedule.Constant)) {
            line("schedule " + training.schedule().describe());
        }
        training.earlyStopping().ifPresent(stopping -> line(stopping.describe()));
        line("train batch %d, epochs %d, seed %d".formatted(training.batch(), training.epochs(), training.seed()));
        return text.toString();
    }

    private void layer(Node layer) {
        line("layer " + layer.name() + " <- " + String.join(", ", layer.inputs()));
        layer.stages().forEach(this::stage);
        if (layer.activityPenalty() > 0) {
            line("  activity l1 " + Written.number(layer.activityPenalty()));
        }
    }

    private void stage(Stage stage) {
        var inputs = stage.inputs().stream().map(Shape::toString).collect(Collectors.joining(", "));
        line("  " + stage.layer().describe() + ": " + inputs + " -> " + stage.shape());
        stage.parameters().forEach(this::parameter);
    }

    private void parameter(Parameter parameter) {
        var role = parameter.definition().role() == Role.WEIGHT ? "" : " " + lower(parameter.definition().role());
        var penalties = parameter.regularisers().stream().map(Regulariser::describe).map(", "::concat)
                .collect(Collectors.joining());
        var limit = parameter.maxNorm().stream().mapToObj(norm -> ", max norm " + Written.number(norm))
                .collect(Collectors.joining());
        line("    %s %s%s, %s%s, stream %d".formatted(parameter.name(), parameter.definition().shape(), role,
                start(parameter.initialiser()), penalties + limit, parameter.stream()));
    }

    private static String lower(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String start(Initialiser initialiser) {
        return switch (initialiser) {
            case Initialiser.Constant(var value) -> "constant " + Written.number(value);
            case Initialiser.Normal(var mean, var standardDeviation) -> "normal " + pair(mean, standardDeviation);
            case Initialiser.TruncatedNormal(var mean, var standardDeviation) ->
                "truncated normal " + pair(mean, standardDeviation);
            case Initialiser.Orthogonal(var gain) -> "orthogonal " + Written.number(gain);
            case Initialiser.Given(var values) -> "given "
                    + values.stream().map(Written::number).collect(Collectors.joining(" "));
            case Initialiser.CountedPriors(var logits) -> (logits ? "log odds" : "log shares") + " of the data";
            case Initialiser.Uniform(var low, var high) -> "uniform " + pair(low, high);
        };
    }

    private static String pair(double first, double second) {
        return Written.number(first) + " " + Written.number(second);
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
