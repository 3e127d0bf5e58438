package dev.nacre.processor.emit.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.nacre.processor.emit.kernel.code.Code;
import dev.nacre.processor.emit.kernel.code.HelperMethods;
import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.Vectors;
import dev.nacre.processor.emit.kernel.registers.TileTable;
import dev.nacre.processor.emit.kernel.tile.Transposition;

/**
 * The kernels of one network, each once however many layers use it, and the three types that hold them: an interface, its
 * vector form and its scalar form.
 */
public final class KernelLibrary {

    /** The method that every set of kernels has. */
    public static final String WARM_UP = "warmUp";

    private final TileTable table;
    private final Map<String, Kernel> kernels = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>(Set.of(WARM_UP));

    /** @param table the sizes of register tiles */
    public KernelLibrary(TileTable table) {
        this.table = table;
    }

    /** The name of the method for this kernel. */
    public String use(Kernel kernel) {
        return names.computeIfAbsent(kernel.key(), key -> {
            var name = kernel.name();
            for (int i = 2; !taken.add(name); i++) {
                name = kernel.name() + "_" + i;
            }
            kernels.put(name, kernel);
            return name;
        });
    }

    /** Those in use, in the order of their first use. */
    public List<Kernel> kernels() {
        return List.copyOf(kernels.values());
    }

    /** The interface through which the passes call. */
    public TypeSpec contract(ClassName name) {
        var type = TypeSpec.interfaceBuilder(name).addJavadoc(
                "The arithmetic of the network; each method stands for one operation at one shape.\n");
        kernels.forEach((method, kernel) -> {
            var declaration = signature(method, kernel).addModifiers(Modifier.PUBLIC).addJavadoc("$L\n",
                    kernel.documentation());
            type.addMethod(kernel instanceof Kernel.Plain plain
                    ? declaration.addModifiers(Modifier.DEFAULT).addCode(plain.body()).build()
                    : declaration.addModifiers(Modifier.ABSTRACT).build());
        });
        return type.addMethod(warmUp().addModifiers(Modifier.DEFAULT).addJavadoc(
                "Calls each tile that does most of the work of a product, with {@code n} factors; the scalar fallback has none.\n")
                .build()).build();
    }

    /** The form for machines with vectors. */
    public TypeSpec vector(ClassName name, ClassName contract) {
        var helpers = new HelperMethods(table);
        var methods = new ArrayList<MethodSpec>();
        kernels.forEach((method, kernel) -> {
            if (!(kernel instanceof Kernel.Plain)) {
                methods.add(override(method, kernel, kernel.vector(helpers)));
            }
        });
        methods.add(warmUp().addAnnotation(Override.class).addCode(helpers.warmUp()).build());
        methods.addAll(helpers.methods());
        return implementation(name, contract, "The kernels in register tiles and vectors.")
                .addFields(vectorConstants(methods)).addFields(constants()).addMethods(methods).build();
    }

    private static MethodSpec.Builder warmUp() {
        return MethodSpec.methodBuilder(WARM_UP).addModifiers(Modifier.PUBLIC).addParameter(float[].class, "scratch")
                .addParameter(TypeName.INT, "n");
    }

    /** The constants that these methods name; the species has to stand in the class that uses it to be one for HotSpot. */
    private static List<FieldSpec> vectorConstants(List<MethodSpec> methods) {
        var texts = methods.stream().map(method -> method.code().toString()).toList();
        var fields = new ArrayList<FieldSpec>();
        fields.add(Code.constant(ParameterizedTypeName.get(Vectors.SPECIES, TypeName.FLOAT.box()), "SPECIES",
                CodeBlock.of("$T.SPECIES", Vectors.SIMD)));
        fields.add(Code.constant(TypeName.INT, "LANES", CodeBlock.of("SPECIES.length()")));
        if (anyNames(texts, "WIDE")) {
            fields.add(Code.constant(TypeName.BOOLEAN, "WIDE", CodeBlock.of("$T.WIDE", Vectors.SIMD)));
        }
        if (anyNames(texts, "LANE_NUMBERS")) {
            fields.add(Code.constant(Vectors.FLOAT_VECTOR, "LANE_NUMBERS",
                    CodeBlock.of("$1T.zero(SPECIES).addIndex(1)", Vectors.FLOAT_VECTOR)));
        }
        if (anyNames(texts, "ELEMENTS")) {
            fields.add(Code.constant(Vectors.INT_VECTOR, "ELEMENTS",
                    CodeBlock.of("$1T.broadcast(SPECIES.vectorShape().withLanes(int.class), 0).addIndex(1)",
                            Vectors.INT_VECTOR)));
        }
        if (anyNames(texts, Transposition.NAME)) {
            fields.addAll(Transposition.constants());
        }
        return fields;
    }

    private static boolean anyNames(List<String> texts, String constant) {
        return texts.stream().anyMatch(text -> text.contains(constant));
    }

    /** The scalar fallback, with the same bits. */
    public TypeSpec scalar(ClassName name, ClassName contract) {
        var type = implementation(name, contract,
                "The scalar fallback of the kernels, with the bits of their vector form.");
        type.addFields(constants());
        kernels.forEach((method, kernel) -> {
            if (!(kernel instanceof Kernel.Plain)) {
                type.addMethod(override(method, kernel, kernel.scalar()));
            }
        });
        return type.build();
    }

    /** What kernels share of constants, each once. */
    private Collection<FieldSpec> constants() {
        var fields = new LinkedHashMap<String, FieldSpec>();
        kernels.values().forEach(kernel -> kernel.constants().forEach(field -> fields.put(field.name(), field)));
        return fields.values();
    }

    private static TypeSpec.Builder implementation(ClassName name, ClassName contract, String documentation) {
        return TypeSpec.classBuilder(name).addModifiers(Modifier.FINAL).addSuperinterface(contract)
                .addJavadoc(documentation + "\n");
    }

    private static MethodSpec override(String name, Kernel kernel, CodeBlock body) {
        return signature(name, kernel).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC).addCode(body)
                .build();
    }

    private static MethodSpec.Builder signature(String name, Kernel kernel) {
        var method = MethodSpec.methodBuilder(name);
        for (var argument : kernel.arguments()) {
            method.addParameter(type(argument.type()), argument.name());
        }
        return method;
    }

    private static TypeName type(Kernel.Argument.Type type) {
        return switch (type) {
            case ARRAY -> TypeName.get(float[].class);
            case INT -> TypeName.INT;
            case FLOAT -> TypeName.FLOAT;
        };
    }
}
