package dev.nacre.processor.emit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;

import dev.nacre.processor.emit.kernel.code.Literals;
import dev.nacre.processor.layer.ParameterDefinition.Role;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.network.NetworkGraph.Use;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.Memory;
import dev.nacre.processor.plan.Plan;
import dev.nacre.processor.plan.Program.ParameterValues;
import dev.nacre.processor.shape.Shape;
import dev.nacre.processor.train.Initialiser;
import dev.nacre.processor.train.Loss;

/** Writes the description of a network that the runtime works from: ports, layers, parameters, sizes. */
final class SpecWriter {

    /** Calls in one generated method, so that no number of layers makes it too long to be compiled. */
    private static final int CALLS_PER_METHOD = 16;

    /** Characters in one constant; three bytes each at most have to fit the 65,535 that a class file allows. */
    private static final int LONGEST_CONSTANT = 20_000;

    private final Plan plan;
    private final NetworkGraph graph;
    private final NetworkText text;
    private final Traces traces;

    SpecWriter(Plan plan, NetworkText text) {
        this.plan = plan;
        this.graph = plan.graph();
        this.text = text;
        this.traces = new Traces(plan.training());
    }

    static FieldSpec field() {
        return FieldSpec.builder(RuntimeTypes.NETWORK_SPEC, "SPEC", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("describe()").build();
    }

    List<MethodSpec> methods() {
        var parts = new ArrayList<MethodSpec>();
        parts.addAll(chunks("describeInputs", indexes(graph.inputs()), this::input));
        parts.addAll(chunks("describeOutputs", indexes(graph.outputs()), this::output));
        parts.addAll(chunks("describeLayers", indexes(graph.layers()), this::layer));
        parts.addAll(chunks("describeUses", graph.uses(), this::use));
        parts.addAll(chunks("describeParameters", plan.training().program().ends().parameters(), this::parameter));
        var methods = new ArrayList<MethodSpec>();
        methods.add(describe(parts));
        methods.addAll(parts);
        return methods;
    }

    private MethodSpec describe(List<MethodSpec> parts) {
        var method = MethodSpec.methodBuilder("describe").addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeTypes.NETWORK_SPEC)
                .addStatement("var spec = $T.builder($S, $S, $L)", RuntimeTypes.NETWORK_SPEC,
                        graph.declaration().name(), text.fingerprint(), declaration());
        parts.forEach(part -> method.addStatement("$L(spec)", part.name()));
        var training = graph.training();
        method.addStatement("spec.training(new $T($L, $L, $LL, $L))", RuntimeTypes.TRAINING_DEFAULTS, training.batch(),
                training.epochs(), training.seed(), ScheduleWriter.write(graph));
        method.addStatement("spec.sizes(new $T($L, 0, $L, $L, $L))", RuntimeTypes.SIZES,
                plan.training().memory().parameters(),
                graph.optimizer().slots().size(), arena(plan.training(), plan.training().memory().workspace()),
                arena(plan.inference(), plan.inferenceWorkspace()));
        return method.addStatement("return spec.build()").build();
    }

    /** The declaration's text; in pieces that are joined at run time where it is too long for one constant. */
    private CodeBlock declaration() {
        var whole = text.declaration();
        if (whole.length() <= LONGEST_CONSTANT) {
            return CodeBlock.of("$S", whole);
        }
        var pieces = new ArrayList<CodeBlock>();
        for (int start = 0; start < whole.length(); start += LONGEST_CONSTANT) {
            pieces.add(CodeBlock.of("$S", whole.substring(start, Math.min(start + LONGEST_CONSTANT, whole.length()))));
        }
        return CodeBlock.of("String.join($S, $L)", "", CodeBlock.join(pieces, ",$W"));
    }

    private static CodeBlock arena(Plan.Scheduled scheduled, int workspace) {
        return CodeBlock.of("new $T($L, $L)", RuntimeTypes.ARENA, workspace,
                scheduled.memory().of(scheduled.program().ends().loss()).offset());
    }

    private <T> List<MethodSpec> chunks(String name, List<T> items, Function<T, CodeBlock> call) {
        var methods = new ArrayList<MethodSpec>();
        for (int start = 0; start < items.size(); start += CALLS_PER_METHOD) {
            var method = MethodSpec.methodBuilder(start == 0 ? name : name + start)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameter(ClassName.get("dev.nacre.runtime.model", "NetworkSpec", "Builder"), "spec");
            Consumer<T> add = item -> method.addStatement(call.apply(item));
            items.subList(start, Math.min(start + CALLS_PER_METHOD, items.size())).forEach(add);
            methods.add(method.build());
        }
        return methods;
    }

    private static List<Integer> indexes(List<?> items) {
        return IntStream.range(0, items.size()).boxed().toList();
    }

    private CodeBlock input(int index) {
        var input = graph.inputs().get(index);
        var entries = entries(input.name());
        return CodeBlock.of("spec.input($S, $L, $L$L)", input.name(), list(input.shape()),
                rows(plan.training().program().ends().inputs().get(index),
                        plan.inference().program().ends().inputs().get(index)),
                entries.isPresent() ? ", " + entries.getAsInt() : "");
    }

    /** How many rows the smallest table has in which this input is looked up. */
    private OptionalInt entries(String input) {
        return graph.layers().stream().filter(node -> node.inputs().contains(input))
                .flatMap(node -> node.stages().getFirst().parameters().stream())
                .map(NetworkGraph.Parameter::definition).filter(definition -> definition.role() == Role.TABLE)
                .mapToInt(definition -> definition.shape().extents().getFirst()).min();
    }

    private CodeBlock output(int index) {
        var output = graph.outputs().get(index);
        var training = plan.training().program().ends();
        var inference = plan.inference().program().ends();
        boolean fromLogits = output.loss().absorbs().isPresent();
        return CodeBlock.of("spec.output($S, $L, $L, $T.$L, new $T($L, $L$L))", output.name(),
                list(graph.layer(output.layer()).shape()),
                rows(training.outputs().get(index), inference.outputs().get(index)),
                RuntimeTypes.OUTPUT_KIND, kind(output.loss().target()), RuntimeTypes.TARGET_SPEC,
                rows(training.targets().get(index), inference.targets().get(index)), fromLogits,
                weights(training.weights().get(index), inference.weights().get(index)));
    }

    private CodeBlock weights(Optional<Value> training, Optional<Value> inference) {
        return training.map(value -> CodeBlock.of(", $L", rows(value, inference.orElseThrow())))
                .orElse(CodeBlock.of(""));
    }

    private static String kind(Loss.TargetKind kind) {
        return switch (kind) {
            case CLASS -> "CLASSES";
            case BINARY -> "BINARY";
            case SIGN -> "SIGNED";
            case DISTRIBUTION -> "DISTRIBUTIONS";
            case VALUES -> "VALUES";
        };
    }

    private CodeBlock rows(Value training, Value inference) {
        return CodeBlock.of("new $T($L, $L, $L, $L)", RuntimeTypes.ROWS, training.size(), Layout.stride(training),
                offset(plan.training().memory(), training), offset(plan.inference().memory(), inference));
    }

    private static int offset(Memory memory, Value value) {
        return memory.of(value).offset();
    }

    private CodeBlock layer(int index) {
        var node = graph.layers().get(index);
        var inputs = CodeBlock.join(node.stages().getFirst().inputs().stream().map(SpecWriter::list).toList(), ", ");
        var names = node.stages().stream().flatMap(stage -> stage.parameters().stream())
                .map(NetworkGraph.Parameter::name)
                .map(name -> CodeBlock.of("$S", name)).toList();
        return CodeBlock.of("spec.layer($S, $S, new $T($T.of($L), $L), $L, new $T($T.of($L), $L, $L))", node.name(),
                text.describe(node), RuntimeTypes.LAYER_SHAPES, List.class, inputs, list(node.shape()),
                traces.of(plan.training().program().ends().layers().get(index)),
                RuntimeTypes.LAYER_COST, List.class, CodeBlock.join(names, ", "), NetworkText.parameterCount(node),
                NetworkText.flops(node));
    }

    /** All layers of a block together. */
    private CodeBlock use(Use use) {
        var inside = graph.layers().stream()
                .filter(node -> node.name().equals(use.name()) || node.name().startsWith(use.name() + ".")).toList();
        var names = inside.stream().flatMap(node -> node.stages().stream())
                .flatMap(stage -> stage.parameters().stream())
                .map(parameter -> CodeBlock.of("$S", parameter.name())).toList();
        var inputs = use.inputs().stream().map(this::shape).toList();
        return CodeBlock.of("spec.use($S, $S, new $T($T.of($L), $L), new $T($T.of($L), $L, $L))", use.name(),
                text.describe(use, inputs), RuntimeTypes.LAYER_SHAPES, List.class,
                CodeBlock.join(inputs.stream().map(SpecWriter::list).toList(), ", "), list(shape(use.result())),
                RuntimeTypes.LAYER_COST, List.class, CodeBlock.join(names, ", "),
                inside.stream().mapToLong(NetworkText::parameterCount).sum(),
                inside.stream().mapToLong(NetworkText::flops).sum());
    }

    /** The shape of an input or a layer. */
    private Shape shape(String name) {
        return graph.inputs().stream().filter(input -> input.name().equals(name)).findFirst()
                .map(NetworkGraph.Input::shape).orElseGet(() -> graph.layer(name).shape());
    }

    private CodeBlock parameter(ParameterValues parameter) {
        var definition = parameter.parameter();
        return CodeBlock.of("spec.parameter($S, $L, $L, $L, $L)", definition.name(),
                list(definition.definition().shape()), layout(parameter.value()), initialiser(definition.initialiser()),
                definition.stream());
    }

    private CodeBlock layout(Value value) {
        int offset = offset(plan.training().memory(), value);
        return Layout.inPanels(value)
                ? CodeBlock.of("new $T.Panels($L, $L, $L, $L)", RuntimeTypes.PARAMETER_LAYOUT, offset,
                        Layout.rows(value),
                        Layout.columns(value), Layout.PANEL)
                : CodeBlock.of("new $T.Plain($L, $L, $L)", RuntimeTypes.PARAMETER_LAYOUT, offset, value.size(),
                        Layout.sharedLength(value));
    }

    private static CodeBlock initialiser(Initialiser initialiser) {
        return switch (initialiser) {
            case Initialiser.Constant constant -> made("Constant", constant.value());
            case Initialiser.Normal normal -> made("Normal", normal.mean(), normal.standardDeviation());
            case Initialiser.TruncatedNormal normal ->
                made("TruncatedNormal", normal.mean(), normal.standardDeviation());
            case Initialiser.Orthogonal orthogonal -> made("Orthogonal", orthogonal.gain());
            case Initialiser.Given given -> given(given.values());
            case Initialiser.CountedPriors priors ->
                CodeBlock.of("new $T.ClassPriors($L)", RuntimeTypes.INITIALIZER, priors.logits());
            case Initialiser.Uniform uniform -> made("Uniform", uniform.low(), uniform.high());
        };
    }

    private static CodeBlock given(List<Double> values) {
        var numbers = values.stream().map(value -> CodeBlock.of("$L", Literals.of(value))).toList();
        return CodeBlock.of("new $T.Given($T.of($L))", RuntimeTypes.INITIALIZER, List.class,
                CodeBlock.join(numbers, ",$W"));
    }

    private static CodeBlock made(String type, double... constants) {
        var arguments = Arrays.stream(constants).mapToObj(constant -> CodeBlock.of("$L", Literals.of(constant)))
                .toList();
        return CodeBlock.of("new $T.$L($L)", RuntimeTypes.INITIALIZER, type, CodeBlock.join(arguments, ",$W"));
    }

    private static CodeBlock list(Shape shape) {
        var extents = IntStream.range(0, shape.rank()).mapToObj(i -> CodeBlock.of("$L", shape.extents().get(i)))
                .toList();
        return CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(extents, ",$W"));
    }
}
