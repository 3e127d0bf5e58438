package dev.nacre.processor.oracle;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Loads generated classes, with the question whether vector kernels can be used answered beforehand: so both forms run in
 * one JVM.
 */
final class GeneratedClasses extends ClassLoader {

    private final Map<String, byte[]> classes;
    private final KernelForm form;

    GeneratedClasses(Map<String, byte[]> classes, KernelForm form) {
        super(GeneratedClasses.class.getClassLoader());
        this.classes = classes;
        this.form = form;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        var answered = name.endsWith("Passes") ? answered(bytes) : bytes;
        return defineClass(name, answered, 0, answered.length);
    }

    private byte[] answered(byte[] passes) {
        CodeTransform answer = (code, element) -> {
            if (element instanceof InvokeInstruction call && call.owner().name().equalsString(
                    "dev/nacre/runtime/simd/VectorModule") && call.name().equalsString("available")) {
                code.loadConstant(form == KernelForm.VECTOR ? 1 : 0);
            } else {
                code.with(element);
            }
        };
        var resolver = ClassHierarchyResolver.ofResourceParsing(type -> opened(type.packageName(), type.displayName()))
                .orElse(ClassHierarchyResolver.defaultResolver());
        var file = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(resolver));
        return file.transformClass(file.parse(passes), ClassTransform.transformingMethodBodies(answer));
    }

    private @Nullable InputStream opened(String packageName, String simpleName) {
        var bytes = classes.get(packageName + "." + simpleName);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }
}
