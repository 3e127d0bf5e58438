package dev.nacre.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

/**
 * A generated type.
 *
 * @param name its qualified name
 * @param text all of its source
 */
public record SourceFile(String name, String text) {

    static SourceFile of(String packageName, TypeSpec type) {
        var file = JavaFile.builder(packageName, type).indent("    ").skipJavaLangImports(true).build();
        return new SourceFile(packageName.isEmpty() ? type.name() : packageName + "." + type.name(), file.toString());
    }
}
