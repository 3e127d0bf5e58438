package dev.nacre.processor.emit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.nacre.processor.emit.StepGroups.Group;
import dev.nacre.processor.emit.kernel.KernelLibrary;
import dev.nacre.processor.emit.kernel.Kernels;
import dev.nacre.processor.emit.kernel.Leaves;
import dev.nacre.processor.emit.kernel.Panels;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.StepScalar;
import dev.nacre.processor.op.StepText;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Buffer.Space;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.Phase;
import dev.nacre.processor.plan.Plan;

/** Writes the class that runs a network: one method per layer and direction, called phase by phase. */
final class PassesWriter {

    private final Plan plan;
    private final ClassName kernelsType;
    private final ClassName vectorType;
    private final ClassName scalarType;
    private final Places training;
    private final Places inference;
    private final Kernels kernels;
    /** Whether samples go to threads by whole blocks. */
    private final boolean inBlocks;
    private final Map<StepScalar, String> scalars = new LinkedHashMap<>();
    private final Set<String> methodNames = new HashSet<>(
            Set.of("train", "infer", "spec", "meanLoss", "firstRow", "endRow"));
    private final Set<Panels> matrices = new LinkedHashSet<>();

    PassesWriter(Plan plan, GeneratedNames names, KernelLibrary library) {
        this.plan = plan;
        this.kernelsType = names.kernels();
        this.vectorType = names.vectorKernels();
        this.scalarType = names.scalarKernels();
        this.training = new Places("Training", plan.training());
        this.inference = new Places("Inference", plan.inference());
        this.kernels = new Kernels(library, plan.graph().optimizer().slots());
        this.inBlocks = plan.training().memory().buffers().keySet().stream().anyMatch(Value::inBlocks);
        nameScalars();
    }

    /** The corrections are worked out once a step; the other scalars are at hand. */
    private void nameScalars() {
        scalars.put(new StepScalar.LearningRate(), "state.learningRate");
        scalars.put(new StepScalar.Momentum(), "state.momentum");
        scalars.put(new StepScalar.StepNumber(), "(float) state.step");
        scalars.put(new StepScalar.InverseRows(), "1f / rows");
        for (var step : plan.training().program().steps()) {
            corrections(step).forEach(correction -> scalars.put(correction, Leaves.correctionName(correction)));
        }
    }

    private static List<StepScalar.BiasCorrection> corrections(Step step) {
        return StepGroups.leaves(step).scalars().stream().filter(StepScalar.BiasCorrection.class::isInstance)
                .map(StepScalar.BiasCorrection.class::cast).toList();
    }

    TypeSpec write(ClassName name, FieldSpec spec, List<MethodSpec> specMethods) {
        var type = TypeSpec.classBuilder(name).addModifiers(Modifier.FINAL).addSuperinterface(RuntimeTypes.PASSES)
                .addAnnotation(GeneratedNames.generated())
                .addJavadoc("The passes of {@link $T}: a training step and a prediction, layer by layer.\n",
                        ClassName.get(name.packageName(), plan.graph().declaration().name()))
                .addField(FieldSpec.builder(kernelsType, "KERNELS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.available() ? new $T() : new $T()", RuntimeTypes.VECTOR_MODULE, vectorType,
                                scalarType)
                        .build())
                .addField(spec);
        var trainMethods = new ArrayList<MethodSpec>();
        var inferMethods = new ArrayList<MethodSpec>();
        type.addMethod(specAccessor()).addMethod(train(trainMethods)).addMethod(infer(inferMethods));
        if (inBlocks) {
            type.addMethod(rowOfMember("firstRow", "fromBlock")).addMethod(rowOfMember("endRow", "toBlock"));
        }
        type.addMethods(trainMethods).addMethod(meanLoss()).addMethods(inferMethods).addMethods(unitMethods())
                .addMethods(specMethods);
        type.addType(training.offsets("Training", Space.WORKSPACE, "Where values stand while training."));
        type.addType(inference.offsets("Inference", Space.WORKSPACE, "Where values stand while predicting."));
        type.addType(training.offsets("Parameters", Space.PARAMETERS, "Where each parameter begins."));
        if (!plan.graph().optimizer().slots().isEmpty()) {
            type.addType(training.offsets("Slots", Space.SLOTS, "Where the optimizer keeps what it remembers."));
        }
        new ConstantsWriter(training).addTo(type);
        new ConstantsWriter(inference).addTo(type);
        return type.build();
    }

    private static MethodSpec specAccessor() {
        return MethodSpec.methodBuilder("spec").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.NETWORK_SPEC).addStatement("return SPEC").build();
    }

    /** Members have whole blocks of samples. */
    private static MethodSpec rowOfMember(String name, String share) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
                .addParameter(TypeName.INT, "rows").addParameter(RuntimeTypes.MEMBER, "member").returns(TypeName.INT)
                .addStatement("return member.$L(rows)", share).build();
    }

    private MethodSpec train(List<MethodSpec> methods) {
        var method = MethodSpec.methodBuilder("train").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.TRAINING_STATE, "state").addParameter(TypeName.INT, "rows")
                .addParameter(RuntimeTypes.MEMBER, "member");
        scalars.forEach((scalar, name) -> {
            if (scalar instanceof StepScalar.BiasCorrection correction) {
                method.addStatement("float $L = state.biasCorrection($L)", name, correction.decay());
            }
        });
        boolean lossChecked = false;
        for (var phase : plan.training().phases()) {
            int number = plan.training().phases().indexOf(phase) + 1;
            if (number > 1) {
                method.addStatement("member.await()");
            }
            if (!lossChecked && phase.steps().stream().anyMatch(step -> step.op() instanceof Op.Update)) {
                method.addCode(lossCheck());
                lossChecked = true;
            }
            var calls = new ArrayList<CodeBlock>();
            for (var group : StepGroups.of(phase, plan.training().program())) {
                var layerMethod = trainingMethod(group);
                methods.add(layerMethod);
                calls.add(CodeBlock.of("$L(state, rows, member$L)", layerMethod.name(), correctionNames(group)));
            }
            new CallList(freeName("phase" + number), trainingParameters(), calls).addTo(method, methods);
        }
        return method.build();
    }

    private List<ParameterSpec> trainingParameters() {
        var parameters = new ArrayList<>(List.of(
                ParameterSpec.builder(RuntimeTypes.TRAINING_STATE, "state").build(),
                ParameterSpec.builder(TypeName.INT, "rows").build(),
                ParameterSpec.builder(RuntimeTypes.MEMBER, "member").build()));
        scalars.forEach((scalar, name) -> {
            if (scalar instanceof StepScalar.BiasCorrection) {
                parameters.add(ParameterSpec.builder(TypeName.FLOAT, name).build());
            }
        });
        return parameters;
    }

    private static CodeBlock lossCheck() {
        return CodeBlock.builder().addStatement("float loss = meanLoss(state.workspace, rows)")
                .beginControlFlow("if (member.part() == 0)").addStatement("state.loss = loss").endControlFlow()
                .beginControlFlow("if (!Float.isFinite(loss))").addStatement("return").endControlFlow().build();
    }

    private String correctionNames(Group group) {
        var names = new StringBuilder();
        corrections(group).forEach(scalar -> names.append(", ").append(scalars.get(scalar)));
        return names.toString();
    }

    private static Set<StepScalar> corrections(Group group) {
        var found = new LinkedHashSet<StepScalar>();
        group.steps().forEach(step -> found.addAll(corrections(step)));
        return found;
    }

    private MethodSpec trainingMethod(Group group) {
        var method = MethodSpec.methodBuilder(freeName(group.name())).addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addJavadoc(documentation(group)).addParameter(RuntimeTypes.TRAINING_STATE, "state")
                .addParameter(TypeName.INT, "rows").addParameter(RuntimeTypes.MEMBER, "member");
        corrections(group).forEach(scalar -> method.addParameter(TypeName.FLOAT, scalars.get(scalar)));
        var code = CodeBlock.builder();
        arrays(group, training)
                .forEach(space -> code.addStatement("float[] $L = state.$L", training.array(space), switch (space) {
                    case WORKSPACE -> "workspace";
                    case PARAMETERS -> "parameters";
                    case SLOTS -> "slots";
                    case CONSTANTS -> throw new IllegalStateException("constants stand in the class itself");
                }));
        if (group.steps().stream().anyMatch(StepCalls::byRows)) {
            var share = inBlocks ? "Block" : "";
            code.addStatement("int from = member.from$L(rows)", share).addStatement("int to = member.to$L(rows)",
                    share);
        }
        calls(code, group, new StepCalls(training, kernels, scalars, Share.MEMBER));
        return method.addCode(code.build()).build();
    }

    private Set<Space> arrays(Group group, Places places) {
        var spaces = new TreeSet<Space>();
        for (var step : group.steps()) {
            step.operands().forEach(operand -> spaces.add(places.space(operand)));
            spaces.add(places.space(step.result()));
        }
        spaces.remove(Space.CONSTANTS);
        return spaces;
    }

    private void calls(CodeBlock.Builder code, Group group, StepCalls calls) {
        var steps = group.steps();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            boolean together = i + 1 < steps.size() && step.op() instanceof Op.LinearWeightGradient
                    && steps.get(i + 1).op() instanceof Op.Update
                    && steps.get(i + 1).operands().get(1).equals(step.result());
            if ((step.op() instanceof Op.Update || step.op() instanceof Op.Elementwise)
                    && Layout.inPanels(step.result())) {
                matrices.add(Panels.of(step.result()));
            }
            if (together) {
                matrices.add(Panels.of(step.result()));
                calls.printTogether(code, step, steps.get(++i));
            } else {
                calls.print(code, step);
            }
        }
    }

    private String freeName(String wanted) {
        var name = wanted;
        for (int i = 2; !methodNames.add(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    private static CodeBlock documentation(Group group) {
        var text = CodeBlock.builder().add("<pre>{@code\n");
        group.steps().forEach(step -> text.add("$L\n", StepText.of(step)));
        return text.add("}</pre>\n").build();
    }

    private MethodSpec meanLoss() {
        var loss = plan.training().program().ends().loss();
        return MethodSpec.methodBuilder("meanLoss").addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(float[].class, "work").addParameter(TypeName.INT, "rows").returns(TypeName.FLOAT)
                .addStatement("double sum = 0").beginControlFlow("for (int row = 0; row < rows; row++)")
                .addStatement("sum += work[$L + row * $L]", training.offset(loss), Layout.LANES).endControlFlow()
                .addStatement("return (float) (sum / rows)").build();
    }

    private MethodSpec infer(List<MethodSpec> methods) {
        var method = MethodSpec.methodBuilder("infer").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
                .addParameter(float[].class, "parameters").addParameter(float[].class, "work")
                .addParameter(TypeName.INT, "rows").addParameter(TypeName.BOOLEAN, "withLoss");
        var program = plan.inference().program();
        var needed = program.neededFor(program.ends().outputs());
        var outputCalls = new ArrayList<CodeBlock>();
        var lossCalls = new ArrayList<CodeBlock>();
        for (var phase : plan.inference().phases()) {
            // a layer may have steps of both kinds, and they go into methods of their own
            var forOutputs = new Phase(phase.steps().stream().filter(needed::contains).toList());
            var forLoss = new Phase(phase.steps().stream().filter(step -> !needed.contains(step)).toList());
            StepGroups.of(forOutputs, program).forEach(group -> outputCalls.add(inferenceCall(group, methods)));
            StepGroups.of(forLoss, program).forEach(group -> lossCalls.add(inferenceCall(group, methods)));
        }
        var parameters = method.build().parameters();
        new CallList(freeName("outputs"), parameters, outputCalls).addTo(method, methods);
        method.beginControlFlow("if (withLoss)");
        new CallList(freeName("losses"), parameters, lossCalls).addTo(method, methods);
        var loss = inference.offset(program.ends().loss());
        method.beginControlFlow("for (int row = 0; row < rows; row++)")
                .addStatement("work[$1L + row] = work[$1L + row * $2L]", loss, Layout.LANES).endControlFlow()
                .endControlFlow();
        return method.build();
    }

    private CodeBlock inferenceCall(Group group, List<MethodSpec> methods) {
        var method = inferenceMethod(group);
        methods.add(method);
        return CodeBlock.of("$L($L, rows)", method.name(),
                arrays(group, inference).contains(Space.PARAMETERS) ? "parameters, work" : "work");
    }

    private MethodSpec inferenceMethod(Group group) {
        var method = MethodSpec.methodBuilder(freeName(group.inferenceName()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC).addJavadoc(documentation(group));
        if (arrays(group, inference).contains(Space.PARAMETERS)) {
            method.addParameter(float[].class, "parameters");
        }
        method.addParameter(float[].class, "work").addParameter(TypeName.INT, "rows");
        var code = CodeBlock.builder();
        calls(code, group, new StepCalls(inference, kernels, scalars, Share.WHOLE));
        return method.addCode(code.build()).build();
    }

    private List<MethodSpec> unitMethods() {
        return matrices.stream()
                .map(matrix -> MethodSpec.methodBuilder(matrix.unitMethod())
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addJavadoc("The float where a unit of work of such a matrix begins: 8 rows of one panel.\n")
                        .addParameter(TypeName.INT, "unit").returns(TypeName.INT).addCode(matrix.unitBody()).build())
                .toList();
    }
}
