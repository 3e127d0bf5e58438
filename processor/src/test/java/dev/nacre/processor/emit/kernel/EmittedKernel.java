package dev.nacre.processor.emit.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.tools.ToolProvider;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.registers.TileTable;

import static org.assertj.core.api.Assertions.assertThat;

/** A kernel as it is printed and compiled, in its scalar form and for each width of vectors. */
public final class EmittedKernel implements AutoCloseable {

    /** Bits of the vectors of each form; none for the scalar one. */
    public static final List<Integer> WIDTHS = List.of(0, 128, 256, 512);

    private static final int WIDEST = 512;

    private final URLClassLoader loader;
    private final Object[] forms;
    private final Method method;

    public EmittedKernel(Path folder, Kernel kernel) throws ReflectiveOperationException, java.io.IOException {
        this(folder, TileTable.STANDARD, library -> library.use(kernel));
    }

    public EmittedKernel(Path folder, TileTable tiles, Kernel kernel)
            throws ReflectiveOperationException, java.io.IOException {
        this(folder, tiles, library -> library.use(kernel));
    }

    /** @param chosen puts one kernel into a library and returns its name */
    public EmittedKernel(Path folder, Function<KernelLibrary, String> chosen)
            throws ReflectiveOperationException, java.io.IOException {
        this(folder, TileTable.STANDARD, chosen);
    }

    private EmittedKernel(Path folder, TileTable tiles, Function<KernelLibrary, String> chosen)
            throws ReflectiveOperationException, java.io.IOException {
        var library = new KernelLibrary(tiles);
        var name = chosen.apply(library);
        var contract = ClassName.get("emitted", "Kernels");
        write(folder, library.contract(contract), "");
        write(folder, library.scalar(ClassName.get("emitted", "Form0"), contract), "");
        for (int width : WIDTHS.subList(1, WIDTHS.size())) {
            write(folder, library.vector(ClassName.get("emitted", "Form" + width), contract), String.valueOf(width));
        }
        compile(folder);
        loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        method = Arrays.stream(loader.loadClass("emitted.Kernels").getDeclaredMethods())
                .filter(declared -> declared.getName().equals(name)).findFirst().orElseThrow();
        method.setAccessible(true);
        forms = new Object[WIDTHS.size()];
        for (int i = 0; i < forms.length; i++) {
            var constructor = loader.loadClass("emitted.Form" + WIDTHS.get(i)).getDeclaredConstructor();
            constructor.setAccessible(true);
            forms[i] = constructor.newInstance();
        }
    }

    /** Writes a type with the machine's own vectors replaced by those of a fixed width. */
    private static void write(Path folder, TypeSpec type, String width) throws java.io.IOException {
        var text = JavaFile.builder("emitted", type).build().toString();
        if (!width.isEmpty()) {
            text = text.replace("= Simd.SPECIES", "= jdk.incubator.vector.FloatVector.SPECIES_" + width)
                    .replace("= Simd.WIDE", "= " + (Integer.parseInt(width) == WIDEST));
        }
        Files.createDirectories(folder.resolve("emitted"));
        Files.writeString(folder.resolve("emitted/" + type.name() + ".java"), text);
    }

    private static void compile(Path folder) {
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, System.err, "--add-modules",
                "jdk.incubator.vector", "-proc:none", "-Xlint:-incubating", "-classpath",
                System.getProperty("java.class.path"), "-d", folder.toString(), "-sourcepath", folder.toString(),
                folder.resolve("emitted/Form0.java").toString(), folder.resolve("emitted/Form128.java").toString(),
                folder.resolve("emitted/Form256.java").toString(), folder.resolve("emitted/Form512.java").toString());
        assertThat(failed).isZero();
    }

    /** Calls the form for vectors of so many bits. */
    public void run(int width, Object... arguments) throws ReflectiveOperationException {
        try {
            method.invoke(forms[WIDTHS.indexOf(width)], arguments);
        } catch (InvocationTargetException failed) {
            throw new AssertionError("at width " + width, failed.getCause());
        }
    }

    @Override
    public void close() throws java.io.IOException {
        loader.close();
    }
}
