package dev.nacre.processor.emit;

import java.util.ArrayList;
import java.util.List;
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

    private final Plan.Scheduled scheduled;
    private final Places places;
    private final LayerMethods layers;
    private final List<MethodSpec> methods = new ArrayList<>();

    InferenceWriter(Plan.Scheduled scheduled, Places places, LayerMethods layers) {
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
        new CallList(layers.freeName("outputs"), PARAMETERS, outputCalls).addTo(method, methods);
        method.beginControlFlow("if (withLoss)");
        new CallList(layers.freeName("losses"), PARAMETERS, lossCalls).addTo(method, methods);
        var loss = places.offset(program.ends().loss());
        method.beginControlFlow("for (int row = 0; row < rows; row++)")
                .addStatement("work[$1L + row] = work[$1L + row * $2L]", loss, Layout.LANES).endControlFlow()
                .endControlFlow();
    }

    /** The methods that what was printed calls. */
    List<MethodSpec> methods() {
        return methods;
    }

    private CodeBlock call(Group group) {
        boolean readsParameters = LayerMethods.arrays(group, places).contains(Space.PARAMETERS);
        var method = method(group, readsParameters);
        methods.add(method);
        return CodeBlock.of("$L($L, rows)", method.name(), readsParameters ? "parameters, work" : "work");
    }

    private MethodSpec method(Group group, boolean readsParameters) {
        var method = MethodSpec.methodBuilder(layers.freeName(group.inferenceName()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC).addJavadoc(LayerMethods.documentation(group));
        if (readsParameters) {
            method.addParameter(float[].class, "parameters");
        }
        method.addParameter(float[].class, "work").addParameter(TypeName.INT, "rows");
        var code = CodeBlock.builder();
        layers.calls(code, group, places, Share.WHOLE);
        return method.addCode(code.build()).build();
    }
}
