package dev.nacre.processor.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Plan;
import dev.nacre.processor.plan.Planner;
import dev.nacre.processor.plan.Program;
import dev.nacre.processor.plan.pass.Pass;

/** What a network should compute: its programs straight from the definitions, interpreted. */
public final class Oracle {

    private final Program training;
    private final Program inference;

    /** The oracle of a network, on programs that no pass has touched. */
    public static Oracle of(NetworkGraph graph) {
        return new Oracle(new Planner(allPasses()).plan(graph));
    }

    /** Runs the programs of any plan. */
    public Oracle(Plan plan) {
        training = plan.training().program();
        inference = plan.inference().program();
    }

    /** The names of everything that can be switched off. */
    public static Set<String> allPasses() {
        var names = Pass.all().stream().map(Pass::name).collect(Collectors.toSet());
        names.add(Planner.SHARE_MEMORY);
        return names;
    }

    /** Mean loss, outputs (or the scores of their losses), parameters and slots after a training step. */
    public List<Tensor> step(Numbers before, Moment moment) {
        var after = PlanInterpreter.run(training.steps(), moment, before.bind(training));
        var results = new ArrayList<Tensor>();
        double loss = Arrays.stream(after.getOrDefault(training.ends().loss(), new double[0])).average().orElseThrow();
        results.add(new Tensor("loss", new double[] {loss}));
        add(results, training.ends().outputs(), after);
        for (var parameter : training.ends().parameters()) {
            add(results, List.of(parameter.value()), after);
        }
        for (var parameter : training.ends().parameters()) {
            add(results, parameter.slots(), after);
        }
        return List.copyOf(results);
    }

    /** Outputs of a prediction, then the losses of the samples. */
    public List<Tensor> infer(Numbers numbers, Moment moment) {
        var after = PlanInterpreter.run(inference.steps(), moment, numbers.bind(inference));
        var results = new ArrayList<Tensor>();
        add(results, inference.ends().outputs(), after);
        add(results, List.of(inference.ends().loss()), after);
        return List.copyOf(results);
    }

    private static void add(List<Tensor> results, List<Value> values, Map<Value, double[]> numbers) {
        values.forEach(value -> results.add(new Tensor(value.name(), numbers.getOrDefault(value, new double[0]))));
    }
}
