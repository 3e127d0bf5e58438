package dev.nacre.processor.emit;

import com.palantir.javapoet.ClassName;

/** The types of the runtime and the language that generated code names. */
final class RuntimeTypes {

    static final ClassName MODEL = model("Model");
    static final ClassName PASSES = model("Passes");
    static final ClassName TRAINING_STATE = model("TrainingState");
    static final ClassName NETWORK_SPEC = model("NetworkSpec");
    static final ClassName ROWS = model("Rows");
    static final ClassName OUTPUT_KIND = model("OutputKind");
    static final ClassName TARGET_SPEC = model("TargetSpec");
    static final ClassName LAYER_SHAPES = model("LayerShapes");
    static final ClassName LAYER_TRACE = model("LayerTrace");
    static final ClassName LAYER_COST = model("LayerCost");
    static final ClassName PARAMETER_LAYOUT = model("ParameterLayout");
    static final ClassName INITIALIZER = model("Initializer");
    static final ClassName TRAINING_DEFAULTS = model("TrainingDefaults");
    static final ClassName STEP_SIZE = model("StepSize");
    static final ClassName SIZES = model("Sizes");
    static final ClassName ARENA = model("Arena");
    static final ClassName MEMBER = ClassName.get("dev.nacre.runtime.parallel", "Team", "Member");
    static final ClassName VECTOR_MODULE = ClassName.get("dev.nacre.runtime.simd", "VectorModule");
    static final ClassName MIX = ClassName.get("dev.nacre.runtime.simd", "Mix32");
    static final ClassName EARLY_STOPPING = ClassName.get("dev.nacre.runtime.train", "EarlyStopping");
    static final ClassName OPTIONAL = ClassName.get("java.util", "Optional");
    static final ClassName PER = ClassName.get("dev.nacre.annotations", "Per");
    static final ClassName LAYER = ClassName.get("dev.nacre.annotations", "Layer");
    static final ClassName GENERATED = ClassName.get("dev.nacre.annotations", "Generated");

    private RuntimeTypes() {}

    /** The record of a schedule. */
    static ClassName schedule(String name) {
        return ClassName.get("dev.nacre.runtime.schedule", name);
    }

    private static ClassName model(String name) {
        return ClassName.get("dev.nacre.runtime.model", name);
    }
}
