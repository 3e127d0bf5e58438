package dev.nacre.processor.emit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.nacre.processor.declare.LayerDeclaration;
import dev.nacre.processor.network.NetworkGraph;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.Plan;

/** Writes the class that users call: create, load, predict in the network's own terms, a view of each layer. */
final class ModelWriter {

    private final Plan plan;
    private final NetworkGraph graph;
    private final GeneratedNames names;
    private final NetworkText text;

    ModelWriter(Plan plan, GeneratedNames names, NetworkText text) {
        this.plan = plan;
        this.graph = plan.graph();
        this.names = names;
        this.text = text;
    }

    TypeSpec write() {
        var type = seenLikeTheInterface(TypeSpec.classBuilder(names.model())).addModifiers(Modifier.FINAL)
                .superclass(RuntimeTypes.MODEL).addSuperinterface(names.declared())
                .addAnnotation(GeneratedNames.generated())
                .addJavadoc(documentation());
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addParameter(TypeName.LONG, "seed")
                        .addStatement("super(new $T(), seed)", names.passes()).build());
        type.addMethod(create()).addMethod(createWithSeed()).addMethod(load());
        type.addMethods(single() ? singlePredictions() : predictions());
        graph.declaration().layers().forEach(declared -> type.addMethod(view(declared)));
        if (!single() && graph.outputs().size() > 1) {
            type.addType(outputs());
        }
        return type.build();
    }

    private boolean single() {
        return graph.inputs().size() == 1 && graph.outputs().size() == 1;
    }

    /** As visible as the interface. */
    private TypeSpec.Builder seenLikeTheInterface(TypeSpec.Builder type) {
        return graph.declaration().type().isPublic() ? type.addModifiers(Modifier.PUBLIC) : type;
    }

    private MethodSpec create() {
        return factory("create").addJavadoc("A new model with the declared seed, $L.\n", graph.training().seed())
                .addStatement("return create($LL)", graph.training().seed()).build();
    }

    private MethodSpec createWithSeed() {
        return factory("create")
                .addJavadoc("A new model.\n\n@param seed of initial weights, order of samples and noise\n")
                .addParameter(TypeName.LONG, "seed").addStatement("return new $T(seed)", names.model()).build();
    }

    private MethodSpec load() {
        return factory("load").addJavadoc("""
                The model that was saved to a file.

                @throws dev.nacre.runtime.io.ModelFileException if the file is not of this network, or damaged
                """).addParameter(Path.class, "file").addStatement("var model = create()")
                .addStatement("model.restore(file)").addStatement("return model").build();
    }

    private MethodSpec.Builder factory(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC).returns(names.model());
    }

    private List<MethodSpec> singlePredictions() {
        var input = graph.inputs().getFirst();
        var output = graph.outputs().getFirst();
        int width = outputWidth(output);
        var intoArray = predict().addJavadoc("""
                Predicts one sample into an array; allocates nothing once warm, and is safe from many threads at once.

                @param $1L $2L
                @param $3L receives $4L
                """, input.name(), numbers(input.shape().size(), input.shape().toString()), result(output),
                numbers(width, graph.layer(output.layer()).shape().toString()))
                .addParameter(float[].class, input.name()).addParameter(float[].class, result(output))
                .addStatement("predictInto($L, $L)", input.name(), result(output));
        var fresh = predict().addJavadoc("Predicts one sample.\n\n@param $L $L\n", input.name(),
                numbers(input.shape().size(), input.shape().toString())).addParameter(float[].class, input.name())
                .returns(float[].class).addStatement("var $L = new float[$L]", result(output), width)
                .addStatement("predictInto($L, $L)", input.name(), result(output))
                .addStatement("return $L", result(output));
        var count = free("count");
        var threads = free("threads");
        var many = MethodSpec.methodBuilder("predictAll").addModifiers(Modifier.PUBLIC).addJavadoc("""
                Predicts many samples that stand one after another.

                @param $L $L for each sample
                @param $L how many samples
                @param $L receives $L for each sample
                @param $L how many threads share the work
                """, input.name(), numbers(input.shape().size(), input.shape().toString()), count, result(output),
                numbers(width, graph.layer(output.layer()).shape().toString()), threads)
                .addParameter(float[].class, input.name())
                .addParameter(TypeName.INT, count).addParameter(float[].class, result(output))
                .addParameter(TypeName.INT, threads)
                .addStatement("predictAllInto($L, $L, $L, $L)", input.name(), count, result(output), threads);
        return List.of(fresh.build(), intoArray.build(), many.build());
    }

    /** The name of the array for an output, which may be called like the input. */
    private String result(NetworkGraph.Output output) {
        boolean taken = graph.inputs().stream().anyMatch(input -> input.name().equals(output.name()));
        return taken ? output.name() + "Result" : output.name();
    }

    /** A name for what is no part of the network, which may have an input or output of that name. */
    private String free(String wanted) {
        boolean taken = graph.inputs().stream().anyMatch(input -> input.name().equals(wanted))
                || graph.outputs().stream().anyMatch(output -> output.name().equals(wanted));
        return taken ? free(wanted + "_") : wanted;
    }

    private static String numbers(int count, String shape) {
        var numbers = count == 1 ? "1 number" : count + " numbers";
        return shape.equals(String.valueOf(count)) ? numbers : numbers + " (" + shape + ")";
    }

    private static MethodSpec.Builder predict() {
        return MethodSpec.methodBuilder("predict").addModifiers(Modifier.PUBLIC);
    }

    private int outputWidth(NetworkGraph.Output output) {
        return graph.layer(output.layer()).shape().size();
    }

    /** The forms for several inputs or outputs: by name, and into arrays. */
    private List<MethodSpec> predictions() {
        var methods = new ArrayList<MethodSpec>();
        methods.add(namedPrediction());
        methods.add(predict().addJavadoc("""
                Predicts one sample into arrays, in order of declaration; allocates nothing once warm.

                @param inputs $L
                @param outputs receive $L
                """, ports(graph.inputs().stream().map(NetworkGraph.Input::name).toList()),
                ports(graph.outputs().stream().map(NetworkGraph.Output::name).toList()))
                .addParameter(float[][].class, "inputs").addParameter(float[][].class, "outputs")
                .addStatement("predictInto(inputs, outputs)").build());
        methods.add(MethodSpec.methodBuilder("predictAll").addModifiers(Modifier.PUBLIC).addJavadoc("""
                Predicts many samples, which stand one after another in each array.

                @param count how many samples
                @param threads how many threads share the work
                """).addParameter(float[][].class, "inputs").addParameter(TypeName.INT, "count")
                .addParameter(float[][].class, "outputs").addParameter(TypeName.INT, "threads")
                .addStatement("predictAllInto(inputs, count, outputs, threads)").build());
        return methods;
    }

    private static String ports(List<String> names) {
        return String.join(", ", names);
    }

    private MethodSpec namedPrediction() {
        var method = predict().addJavadoc("Predicts one sample.\n");
        graph.inputs().forEach(input -> method.addParameter(float[].class, input.name()));
        var arrays = graph.outputs().stream().map(output -> CodeBlock.of("new float[$L]", outputWidth(output)))
                .toList();
        var inputs = graph.inputs().stream().map(input -> CodeBlock.of("$L", input.name())).toList();
        var results = free("results");
        method.addStatement("float[][] $L = {$L}", results, CodeBlock.join(arrays, ", "))
                .addStatement("predictInto(new float[][] {$L}, $L)", CodeBlock.join(inputs, ", "), results);
        if (graph.outputs().size() == 1) {
            return method.returns(float[].class).addStatement("return $L[0]", results).build();
        }
        var fields = new ArrayList<CodeBlock>();
        for (int i = 0; i < graph.outputs().size(); i++) {
            fields.add(CodeBlock.of("$L[$L]", results, i));
        }
        return method.returns(outputsName())
                .addStatement("return new $T($L)", outputsName(), CodeBlock.join(fields, ", "))
                .build();
    }

    private ClassName outputsName() {
        return names.model().nestedClass("Outputs");
    }

    /** One array for each output, by name. */
    private TypeSpec outputs() {
        var components = MethodSpec.constructorBuilder();
        graph.outputs().forEach(output -> components.addParameter(float[].class, output.name()));
        return seenLikeTheInterface(TypeSpec.recordBuilder("Outputs")).recordConstructor(components.build())
                .addJavadoc("What one sample gives.\n").build();
    }

    /** A view of a layer; the method's parameters are wiring and mean nothing in it. */
    private MethodSpec view(LayerDeclaration declared) {
        var method = MethodSpec.methodBuilder(declared.name()).addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC).returns(RuntimeTypes.LAYER);
        declared.inputs().forEach(feed -> method.addParameter(RuntimeTypes.LAYER, feed.name()));
        boolean block = graph.uses().stream().anyMatch(use -> use.name().equals(declared.name()));
        return block ? method.addStatement("return layer($S)", declared.name()).build()
                : method.addStatement("return layer($L)", graph.layers().indexOf(graph.layer(declared.name()))).build();
    }

    private CodeBlock documentation() {
        var code = CodeBlock.builder();
        var written = graph.declaration().documentation().strip();
        if (!written.isEmpty() && braces(written, '{') == braces(written, '}')) {
            code.add("$L\n\n<p>", written);
        }
        code.add("The compiled form of {@link $T}.\n\n<table>\n<caption>Layers</caption>\n", names.declared());
        code.add("<tr><th>layer</th><th>what</th><th>shape</th><th>parameters</th><th>FLOPs per sample</th></tr>\n");
        for (var node : graph.layers()) {
            code.add("<tr><td>$L</td><td>$L</td><td>$L</td><td>$L</td><td>$L</td></tr>\n", node.name(),
                    escaped(text.describe(node)), node.shape(), grouped(NetworkText.parameterCount(node)),
                    grouped(NetworkText.flops(node)));
        }
        long parameters = graph.layers().stream().mapToLong(NetworkText::parameterCount).sum();
        long flops = graph.layers().stream().mapToLong(NetworkText::flops).sum();
        return code
                .add("</table>\n\n<p>$L parameters, $L FLOPs per sample forward. ", grouped(parameters), grouped(flops))
                .add("Memory for batches of $L: $L to train, $L to predict. Trained by $L on $L.\n",
                        graph.training().batch(),
                        bytes(plan.training().memory().workspace(), graph.optimizer().slots().size()),
                        bytes(plan.inferenceWorkspace(), 0),
                        graph.optimizer().describe(), losses())
                .build();
    }

    private static long braces(String text, char brace) {
        return text.chars().filter(c -> c == brace).count();
    }

    private String losses() {
        return graph.outputs().stream().map(output -> output.loss().annotation() + " of " + output.name())
                .collect(Collectors.joining(", "));
    }

    /** Workspace, parameters and what the optimizer remembers. */
    private String bytes(int workspace, int slots) {
        long parameters = plan.training().program().ends().parameters().stream()
                .mapToLong(parameter -> Layout.sharedLength(parameter.value())).sum();
        long floats = workspace + parameters * (1L + slots);
        return grouped(floats * Float.BYTES) + " bytes";
    }

    private static String grouped(long number) {
        // a format would look up the numbers of a locale first, which takes longer than all else in this class
        var text = new StringBuilder(Long.toString(number));
        for (int comma = text.length() - 3; comma > 0; comma -= 3) {
            text.insert(comma, ',');
        }
        return text.toString();
    }

    private static String escaped(String words) {
        return words.replace("->", "to");
    }
}
