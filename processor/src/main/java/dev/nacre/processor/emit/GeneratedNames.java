package dev.nacre.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;

import dev.nacre.processor.declare.NetworkDeclaration;

/** The names of the types that one network becomes. */
record GeneratedNames(ClassName declared) {

    static GeneratedNames of(NetworkDeclaration declaration) {
        return new GeneratedNames(ClassName.get(declaration.packageName(), declaration.name()));
    }

    /** What users call. */
    ClassName model() {
        return suffixed("Model");
    }

    /** The passes, layer by layer. */
    ClassName passes() {
        return suffixed("Passes");
    }

    /** The contract of the kernels. */
    ClassName kernels() {
        return suffixed("Kernels");
    }

    ClassName vectorKernels() {
        return suffixed("VectorKernels");
    }

    ClassName scalarKernels() {
        return suffixed("ScalarKernels");
    }

    private ClassName suffixed(String suffix) {
        return ClassName.get(declared.packageName(), declared.simpleName() + suffix);
    }

    /** Marks every generated type; without a date, so that the same input gives the same bytes. */
    static AnnotationSpec generated() {
        return AnnotationSpec.builder(RuntimeTypes.GENERATED).build();
    }
}
