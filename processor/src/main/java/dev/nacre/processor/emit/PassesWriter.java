package dev.nacre.processor.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import dev.nacre.processor.emit.kernel.code.ScalarInputs;
import dev.nacre.processor.op.Op;
import dev.nacre.processor.op.Step;
import dev.nacre.processor.op.StepScalar;
import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Buffer.Space;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.Plan;

/** Writes the class that runs a network: one method per layer and direction, called phase by phase. */
final class PassesWriter {

    private final Plan plan;
    private final ClassName kernelsType;
    private final ClassName vectorType;
    private final ClassName scalarType;
    private final BufferOffsets training;
    private final BufferOffsets inference;
    private final Optional<BufferOffsets> few;
    private final LayerMethods layers;
    /** Whether samples go to threads by whole blocks. */
    private final boolean inBlocks;
    private final Map<StepScalar, String> scalars = new LinkedHashMap<>();

    PassesWriter(Plan plan, GeneratedNames names, KernelLibrary library) {
        this.plan = plan;
        this.kernelsType = names.kernels();
        this.vectorType = names.vectorKernels();
        this.scalarType = names.scalarKernels();
        this.training = new BufferOffsets("Training", plan.training(), Share.MEMBER);
        this.inference = new BufferOffsets("Inference", plan.inference(), Share.WHOLE, plan.inputAnywhere());
        this.few = plan.few().map(scheduled -> new BufferOffsets("FewSamples", scheduled, Share.WHOLE));
        this.layers = new LayerMethods(new Kernels(library, plan.graph().optimizer().slots()), scalars);
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
            corrections(step).forEach(correction -> scalars.put(correction, ScalarInputs.correctionName(correction)));
        }
    }

    private static List<StepScalar.BiasCorrection> corrections(Step step) {
        return StepGroups.scalarInputs(step).scalars().stream().filter(StepScalar.BiasCorrection.class::isInstance)
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
        type.addMethod(specAccessor()).addMethod(train(trainMethods)).addMethod(infer(inferMethods))
                .addMethod(warmUp());
        if (inBlocks) {
            type.addMethod(rowOfMember("firstRow", "fromBlock")).addMethod(rowOfMember("endRow", "toBlock"));
        }
        type.addMethods(trainMethods).addMethod(meanLoss()).addMethods(inferMethods).addMethods(layers.unitMethods())
                .addMethods(specMethods);
        type.addType(training.offsets("Training", Space.WORKSPACE, "Where values stand while training."));
        type.addType(inference.offsets("Inference", Space.WORKSPACE, "Where values stand while predicting."));
        type.addType(training.offsets("Parameters", Space.PARAMETERS, "Where each parameter begins."));
        if (!plan.graph().optimizer().slots().isEmpty()) {
            type.addType(training.offsets("Slots", Space.SLOTS, "Where the optimizer keeps what it remembers."));
        }
        few.ifPresent(places -> type.addType(
                places.offsets("FewSamples", Space.WORKSPACE, "Where values stand while predicting few samples.")));
        new ConstantsWriter(training).addTo(type);
        new ConstantsWriter(inference).addTo(type);
        few.ifPresent(places -> new ConstantsWriter(places).addTo(type));
        return type.build();
    }

    private static MethodSpec specAccessor() {
        return MethodSpec.methodBuilder("spec").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.NETWORK_SPEC).addStatement("return SPEC").build();
    }

    private static MethodSpec warmUp() {
        return MethodSpec.methodBuilder(KernelLibrary.WARM_UP).addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC).addParameter(float[].class, "scratch").addParameter(TypeName.INT, "n")
                .addStatement("KERNELS.$L(scratch, n)", KernelLibrary.WARM_UP).build();
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
            new CallList(layers.freeName("phase" + number), trainingParameters(), calls).addTo(method, methods);
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
        var method = MethodSpec.methodBuilder(layers.freeName(group.name()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addJavadoc(LayerMethods.documentation(group)).addParameter(RuntimeTypes.TRAINING_STATE, "state")
                .addParameter(TypeName.INT, "rows").addParameter(RuntimeTypes.MEMBER, "member");
        corrections(group).forEach(scalar -> method.addParameter(TypeName.FLOAT, scalars.get(scalar)));
        var code = CodeBlock.builder();
        LayerMethods.arrays(group, training)
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
        layers.calls(code, group, training, Share.MEMBER);
        return method.addCode(code.build()).build();
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
                .addParameters(InferenceWriter.PARAMETERS);
        plan.few().ifPresent(scheduled -> {
            var inferFew = inferFew(scheduled, methods);
            methods.add(inferFew);
            method.beginControlFlow("if (rows <= $L)", Plan.FEW_SAMPLES)
                    .addStatement("$L(parameters, work, rows, withLoss)", inferFew.name()).addStatement("return")
                    .endControlFlow();
        });
        var writer = new InferenceWriter(plan.inference(), inference, layers);
        writer.addTo(method);
        methods.addAll(writer.methods());
        return method.build();
    }

    private MethodSpec inferFew(Plan.Scheduled scheduled, List<MethodSpec> methods) {
        var method = MethodSpec.methodBuilder(layers.freeName("inferFew"))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addJavadoc("The same for few samples: in rows, where one is not as much work as sixteen.\n")
                .addParameters(InferenceWriter.PARAMETERS);
        var writer = new InferenceWriter(scheduled, few.orElseThrow(), layers);
        writer.addTo(method);
        methods.addAll(writer.methods());
        return method.build();
    }
}
