package dev.nacre.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;

import dev.nacre.processor.declare.LayerDeclaration;
import dev.nacre.processor.declare.NetworkDeclaration;

import java.nio.file.Path;
import java.util.Optional;

import javax.lang.model.element.Modifier;

/**
 * A model class in name only, for a network with errors: the code that uses it still compiles, so its author sees the
 * network's errors and not one for each use.
 */
public final class StubSource {

    private StubSource() {}

    public static SourceFile write(String packageName, String name, Optional<NetworkDeclaration> declaration) {
        var model = ClassName.get(packageName, name + "Model");
        var type = TypeSpec.classBuilder(model).addModifiers(Modifier.PUBLIC, Modifier.FINAL).superclass(RuntimeTypes.MODEL)
                .addAnnotation(GeneratedNames.generated())
                .addJavadoc("Stands in for the model of {@code $L}, whose declaration has errors.\n", name);
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addStatement("super(passes(), 0L)")
                .build());
        type.addMethod(failing(MethodSpec.methodBuilder("passes").addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(RuntimeTypes.PASSES), name));
        type.addMethod(failing(factory("create", model), name))
                .addMethod(failing(factory("create", model).addParameter(TypeName.LONG, "seed"), name))
                .addMethod(failing(factory("load", model).addParameter(Path.class, "file"), name));
        var prediction = MethodSpec.methodBuilder("predict").addModifiers(Modifier.PUBLIC).returns(float[].class)
                .addParameter(float[][].class, "inputs").varargs();
        type.addMethod(failing(prediction, name));
        declaration.ifPresent(declared -> declared.layers().forEach(layer -> type.addMethod(view(layer, name))));
        return SourceFile.of(packageName, type.build());
    }

    private static MethodSpec.Builder factory(String method, ClassName model) {
        return MethodSpec.methodBuilder(method).addModifiers(Modifier.PUBLIC, Modifier.STATIC).returns(model);
    }

    private static MethodSpec view(LayerDeclaration layer, String name) {
        var view = MethodSpec.methodBuilder(layer.name()).addModifiers(Modifier.PUBLIC).returns(RuntimeTypes.LAYER);
        layer.inputs().forEach(feed -> view.addParameter(ParameterSpec.builder(RuntimeTypes.LAYER, feed.name()).build()));
        return failing(view, name);
    }

    private static MethodSpec failing(MethodSpec.Builder method, String name) {
        return method.addStatement("throw new $T($S)", IllegalStateException.class,
                "the declaration of " + name + " has errors").build();
    }
}
