package dev.nacre.processor.emit.kernel.code;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/** Names that kernels print. */
public final class Vectors {

    public static final ClassName FLOAT_VECTOR = ClassName.get("jdk.incubator.vector", "FloatVector");
    public static final ClassName INT_VECTOR = ClassName.get("jdk.incubator.vector", "IntVector");
    public static final ClassName OPERATORS = ClassName.get("jdk.incubator.vector", "VectorOperators");
    public static final ClassName SPECIES = ClassName.get("jdk.incubator.vector", "VectorSpecies");
    public static final ClassName SHUFFLE = ClassName.get("jdk.incubator.vector", "VectorShuffle");
    public static final ClassName MASK = ClassName.get("jdk.incubator.vector", "VectorMask");
    public static final ClassName SIMD = ClassName.get("dev.nacre.runtime.simd", "Simd");
    static final ClassName COEFFICIENTS = ClassName.get("dev.nacre.runtime.simd", "Coefficients");
    public static final ClassName FLOAT_MATH = ClassName.get("dev.nacre.runtime.simd", "FloatMath");
    static final ClassName MIX = ClassName.get("dev.nacre.runtime.simd", "Mix32");
    public static final ClassName PATCH = ClassName.get("dev.nacre.runtime.simd", "Patch");
    public static final ClassName OUTPUT_POSITIONS = ClassName.get("dev.nacre.runtime.simd", "OutputPositions");
    public static final ClassName TABLES = ClassName.get("dev.nacre.runtime.simd", "Tables");
    public static final ClassName INDIRECTION_TABLE = ClassName.get("dev.nacre.runtime.simd", "IndirectionTable");
    public static final ClassName TREE = ClassName.get("dev.nacre.runtime.simd", "Tree");

    public static final TypeName INTS = TypeName.get(int[].class);

    private Vectors() {}
}
