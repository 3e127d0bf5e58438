package dev.nacre.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;

import dev.nacre.processor.emit.StepGroups.Group;
import dev.nacre.processor.plan.Buffer.Space;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.Phase;
import dev.nacre.processor.plan.Plan;

/** Writes the methods that predict: first what the outputs need, then, if asked for, the losses. */
final class InferenceWriter {

    static final List<ParameterSpec> PARAMETERS = List.of(parameter(TypeName.get(float[].class), "parameters"),
            parameter(TypeName.get(float[].class), "work"), parameter(TypeName.INT, "rows"),
            parameter(TypeName.BOOLEAN, "withLoss"));

    /** What is called with an input that stands anywhere. */
    private static final List<ParameterSpec> GIVEN = List.of(parameter(TypeName.get(float[].class), "parameters"),
            parameter(TypeName.get(float[].class), "input"), parameter(TypeName.INT, "inputAt"),
            parameter(TypeName.get(float[].class), "work"), parameter(TypeName.INT, "rows"));

    private final Plan.Scheduled scheduled;
    private final BufferOffsets places;
    private final LayerMethods layers;
    private final List<MethodSpec> methods = new ArrayList<>();

    InferenceWriter(Plan.Scheduled scheduled, BufferOffsets places, LayerMethods layers) {
        this.scheduled = scheduled;
        this.places = places;
        this.layers = layers;
    }

    private static ParameterSpec parameter(TypeName type, String name) {
        return ParameterSpec.builder(type, name).build();
    }

    /** Prints the whole prediction into a method with the {@link #PARAMETERS}. */
    void addTo(MethodSpec.Builder method) {
        var program = scheduled.program();
        var needed = program.neededFor(program.ends().outputs());
        var outputCalls = new ArrayList<CodeBlock>();
        var lossCalls = new ArrayList<CodeBlock>();
        for (var phase : scheduled.phases()) {
            // a layer may have steps of both kinds, and they go into methods of their own
            var forOutputs = new Phase(phase.steps().stream().filter(needed::contains).toList());
            var forLoss = new Phase(phase.steps().stream().filter(step -> !needed.contains(step)).toList());
            StepGroups.of(forOutputs, program).forEach(group -> outputCalls.add(call(group)));
            StepGroups.of(forLoss, program).forEach(group -> lossCalls.add(call(group)));
        }
        places.given().ifPresentOrElse(input -> {
            method.addStatement("inferFrom(parameters, $L, $L, work, rows)", places.array(places.space(input)),
                    places.offset(input));
            methods.add(inferFrom(outputCalls));
        }, () -> new CallList(layers.freeName("outputs"), PARAMETERS, outputCalls).addTo(method, methods));
        method.beginControlFlow("if (withLoss)");
        new CallList(layers.freeName("losses"), PARAMETERS, lossCalls).addTo(method, methods);
        var loss = places.offset(program.ends().loss());
        method.beginControlFlow("for (int row = 0; row < rows; row++)")
                .addStatement("work[$1L + row] = work[$1L + row * $2L]", loss, Layout.LANES).endControlFlow()
                .endControlFlow();
    }

    /** Outputs without losses, with the input wherever the caller has it. */
    private MethodSpec inferFrom(List<CodeBlock> calls) {
        var method = MethodSpec.methodBuilder("inferFrom").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
                .addParameters(GIVEN);
        new CallList(layers.freeName("outputs"), GIVEN, calls).addTo(method, methods);
        return method.build();
    }

    /** The methods that what was printed calls. */
    List<MethodSpec> methods() {
        return methods;
    }

    private CodeBlock call(Group group) {
        var parameters = parameters(group);
        var method = method(group, parameters);
        methods.add(method);
        return CodeBlock.of("$L($L)", method.name(),
                parameters.stream().map(ParameterSpec::name).collect(Collectors.joining(", ")));
    }

    /** What the method of a group needs; {@link #GIVEN} has all of it, in the same order. */
    private List<ParameterSpec> parameters(Group group) {
        boolean readsParameters = LayerMethods.arrays(group, places).contains(Space.PARAMETERS);
        boolean readsGiven = places.given().filter(
                input -> group.steps().stream().anyMatch(step -> step.operands().contains(input))).isPresent();
        var needed = new ArrayList<>(GIVEN);
        needed.removeIf(parameter -> switch (parameter.name()) {
            case "parameters" -> !readsParameters;
            case "input", "inputAt" -> !readsGiven;
            default -> false;
        });
        return needed;
    }

    private MethodSpec method(Group group, List<ParameterSpec> parameters) {
        var method = MethodSpec.methodBuilder(layers.freeName(group.inferenceName()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC).addJavadoc(LayerMethods.documentation(group))
                .addParameters(parameters);
        var code = CodeBlock.builder();
        layers.calls(code, group, places, Share.WHOLE);
        return method.addCode(code.build()).build();
    }
}
