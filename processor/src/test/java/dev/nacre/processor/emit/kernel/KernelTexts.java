package dev.nacre.processor.emit.kernel;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import dev.nacre.processor.emit.kernel.code.Kernel;
import dev.nacre.processor.emit.kernel.code.RowOperand;
import dev.nacre.processor.emit.kernel.convolution.ConvolutionKernel;
import dev.nacre.processor.emit.kernel.convolution.RowConvolutionKernel;
import dev.nacre.processor.emit.kernel.elementwise.BlockElementwiseKernel;
import dev.nacre.processor.emit.kernel.elementwise.ElementwiseKernel;
import dev.nacre.processor.emit.kernel.elementwise.RowGridElementwiseKernel;
import dev.nacre.processor.emit.kernel.elementwise.UpdateKernel;
import dev.nacre.processor.emit.kernel.registers.TileTable;
import dev.nacre.processor.emit.kernel.tile.Epilogue;
import dev.nacre.processor.emit.kernel.winograd.WinogradKernel;

/**
 * What kernels print, one text for each of their classes: of all that are offered, each that shows something which those before
 * it do not, whatever its shape.
 */
public final class KernelTexts {

    private static final ClassName CONTRACT = ClassName.get("kernels", "Kernels");
    private static final ClassName FORM = ClassName.get("kernels", "Form");

    /** Of a name, or of an expression as records print themselves. */
    private static final Pattern WORD = Pattern.compile("[A-Z_]{2,}|[A-Za-z][a-z]+");

    private final Map<String, ClassText> texts = new LinkedHashMap<>();

    /** What kernels share, such as register tiles, stands in the first text that has it. */
    private final Set<String> printed = new HashSet<>();

    /** Names those that show something new; what they print stands elsewhere: in {@code place}. */
    public void point(String place, List<Kernel> kernels) {
        for (var kernel : kernels) {
            var text = text(kernel);
            if (text.aspects.addAll(aspects(kernel))) {
                text.title(kernel, "printed in " + place);
            }
        }
    }

    /** Prints those that show something new; {@code user} is who calls them, as readers know it. */
    public void print(String user, List<Kernel> kernels) {
        for (var kernel : kernels) {
            var text = text(kernel);
            if (text.aspects.addAll(aspects(kernel))) {
                text.add(kernel, user);
            }
        }
    }

    private ClassText text(Kernel kernel) {
        return texts.computeIfAbsent(kernel.getClass().getSimpleName(), name -> new ClassText(printed));
    }

    /** By simple name of the class. */
    public Map<String, String> byClass() {
        var all = new LinkedHashMap<String, String>();
        texts.forEach((name, text) -> all.put(name, text.text.toString()));
        return all;
    }

    /** The simple names of all classes that print kernels. */
    public static Set<String> classes() {
        var names = new TreeSet<String>();
        new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(Kernel.class.getPackageName()).stream()
                .filter(type -> type.isAssignableTo(Kernel.class) && !type.isInterface())
                .forEach(type -> names.add(type.getSimpleName()));
        return names;
    }

    /** Whatever a kernel has beyond its shape: words of its name, functions it computes, ways to read an operand. */
    private static Set<String> aspects(Kernel kernel) {
        return switch (kernel) {
            case ElementwiseKernel elementwise -> words(elementwise.function() + " " + elementwise.perSample()
                    + elementwise.operands().stream().map(RowOperand::broadcast).toList());
            case BlockElementwiseKernel elementwise -> words(elementwise.operands().broadcasts().toString());
            case RowGridElementwiseKernel elementwise -> words(elementwise.operands().broadcasts().toString());
            case UpdateKernel update -> Set.of(update.key().replaceAll("\\d[\\d.E-]*", "a number"));
            case ConvolutionKernel convolution -> words(kernel.name(), convolution.epilogue());
            case RowConvolutionKernel convolution -> words(kernel.name(), convolution.epilogue());
            case WinogradKernel convolution -> words(kernel.name(), convolution.epilogue());
            default -> words(kernel.name());
        };
    }

    private static Set<String> words(String name, Epilogue epilogue) {
        var words = words(name);
        words.add(epilogue.equals(Epilogue.NONE) ? "sums alone" : "an epilogue");
        return words;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text of one class. */
    private static final class ClassText {

        private static final KernelLibrary EMPTY = new KernelLibrary(TileTable.STANDARD);

        private final Set<String> aspects = new HashSet<>();
        private final StringBuilder text = new StringBuilder();
        private final Set<String> printed;

        ClassText(Set<String> printed) {
            this.printed = printed;
        }

        void title(Kernel kernel, String where) {
            text.append("======== ").append(kernel.name()).append(", ").append(where).append("\n\n");
        }

        void add(Kernel kernel, String user) {
            var library = new KernelLibrary(TileTable.STANDARD);
            library.use(kernel);
            title(kernel, "used by " + user);
            add(library.contract(CONTRACT), EMPTY.contract(CONTRACT));
            if (!(kernel instanceof Kernel.Plain)) {
                text.append("-------- in vectors\n\n");
                add(library.vector(FORM, CONTRACT), EMPTY.vector(FORM, CONTRACT));
                text.append("-------- the scalar fallback\n\n");
                add(library.scalar(FORM, CONTRACT), EMPTY.scalar(FORM, CONTRACT));
            }
        }

        /** Adds the members of a type but for those that every type of this form has. */
        private void add(TypeSpec type, TypeSpec empty) {
            printed.addAll(members(empty));
            members(type).stream().filter(printed::add).forEach(member -> text.append(member).append('\n'));
        }
    }

    /** An empty line stands between members, and none within. */
    private static List<String> members(TypeSpec type) {
        var file = JavaFile.builder(CONTRACT.packageName(), type).indent("    ").skipJavaLangImports(true).build()
                .toString();
        int start = file.indexOf("{\n") + 2;
        return List.of(file.substring(start, file.lastIndexOf('}')).stripTrailing().split("\n\n", -1));
    }
}
