package dev.nacre.processor.emit.kernel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/** Names that kernels print. */
final class Vectors {

    static final ClassName FLOAT_VECTOR = ClassName.get("jdk.incubator.vector", "FloatVector");
    static final ClassName INT_VECTOR = ClassName.get("jdk.incubator.vector", "IntVector");
    static final ClassName OPERATORS = ClassName.get("jdk.incubator.vector", "VectorOperators");
    static final ClassName SPECIES = ClassName.get("jdk.incubator.vector", "VectorSpecies");
    static final ClassName SHUFFLE = ClassName.get("jdk.incubator.vector", "VectorShuffle");
    static final ClassName MASK = ClassName.get("jdk.incubator.vector", "VectorMask");
    static final ClassName SIMD = ClassName.get("dev.nacre.runtime.simd", "Simd");
    static final ClassName COEFFICIENTS = ClassName.get("dev.nacre.runtime.simd", "Coefficients");
    static final ClassName FLOAT_MATH = ClassName.get("dev.nacre.runtime.simd", "FloatMath");
    static final ClassName MIX = ClassName.get("dev.nacre.runtime.simd", "Mix32");
    static final ClassName PATCH = ClassName.get("dev.nacre.runtime.simd", "Patch");
    static final ClassName PLACE_TABLE = ClassName.get("dev.nacre.runtime.simd", "PlaceTable");
    static final ClassName TABLES = ClassName.get("dev.nacre.runtime.simd", "Tables");
    static final ClassName TAP_TABLE = ClassName.get("dev.nacre.runtime.simd", "TapTable");
    static final ClassName TREE = ClassName.get("dev.nacre.runtime.simd", "Tree");

    static final TypeName INTS = TypeName.get(int[].class);

    private Vectors() {}
}
