package dev.nacre.processor.emit;

import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.Modifier;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

/**
 * A model class in name only, for a network with errors: the code that uses it still compiles, so its author sees the
 * network's errors and not one for each use. It is abstract, so it need not know the layers.
 */
public final class StubSource {

    private final ClassName model;
    private final String network;

    private StubSource(String packageName, String network) {
        this.model = ClassName.get(packageName, network + "Model");
        this.network = network;
    }

    /**
     * The stub's source.
     *
     * @param isInterface whether the network is an interface that a class can implement
     */
    public static SourceFile write(String packageName, String network, boolean isInterface) {
        var stub = new StubSource(packageName, network);
        var type = stub.type();
        if (isInterface) {
            type.addSuperinterface(ClassName.get(packageName, network));
        }
        return SourceFile.of(packageName, type.build());
    }

    private TypeSpec.Builder type() {
        return TypeSpec.classBuilder(model).addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .superclass(RuntimeTypes.MODEL).addAnnotation(GeneratedNames.generated())
                .addJavadoc("Stands in for the model of {@code $L}, whose declaration has errors.\n", network)
                .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE)
                        .addParameter(RuntimeTypes.PASSES, "none").addStatement("super(none, 0L)").build())
                .addMethod(failing(factory("create")))
                .addMethod(failing(factory("create").addParameter(TypeName.LONG, "seed")))
                .addMethod(failing(factory("load").addParameter(Path.class, "file")))
                .addMethods(predictions());
    }

    private MethodSpec.Builder factory(String method) {
        return MethodSpec.methodBuilder(method).addModifiers(Modifier.PUBLIC, Modifier.STATIC).returns(model);
    }

    /** Every form that some network has. */
    private List<MethodSpec> predictions() {
        return List.of(
                failing(prediction("predict").returns(float[].class).addParameter(float[][].class, "inputs").varargs()),
                failing(prediction("predict").addParameter(float[][].class, "inputs").addParameter(float[][].class,
                        "outputs")),
                failing(predictAll(float[].class)), failing(predictAll(float[][].class)));
    }

    private static MethodSpec.Builder predictAll(Class<?> arrays) {
        return prediction("predictAll").addParameter(arrays, "inputs").addParameter(TypeName.INT, "count")
                .addParameter(arrays, "outputs").addParameter(TypeName.INT, "threads");
    }

    private static MethodSpec.Builder prediction(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
    }

    private MethodSpec failing(MethodSpec.Builder method) {
        return method.addStatement("throw new $T($S)", IllegalStateException.class,
                "the declaration of " + network + " has errors").build();
    }
}
