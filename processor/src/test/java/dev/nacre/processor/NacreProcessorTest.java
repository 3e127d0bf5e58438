package dev.nacre.processor;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.nacre.processor.diagnostic.SourceCompiler;
import dev.nacre.processor.diagnostic.SourceCompiler.Finding;

import static org.assertj.core.api.Assertions.assertThat;

/** The front door stands, whatever happens behind it. */
class NacreProcessorTest {

    private static final String HEAD = """
            import dev.nacre.annotations.*;
            class Shop { PricesModel model = PricesModel.create(); }
            @Network @Input(4) @MeanSquaredError
            """;
    private static final String PRICES = HEAD + "interface Prices { @Dense(1) Layer price(); }";
    /** Goes on after errors, so that whatever is wrong about a stub is said too. */
    private static final List<String> TO_THE_END = List.of("--add-modules", "jdk.incubator.vector",
            "--should-stop=ifError=FLOW");

    @TempDir
    Path output;

    @Test
    void turnsADefectIntoOneErrorAndAStub() {
        var findings = compile(PRICES, stumbling());

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.brief()).isEqualTo("error NC191 in line 4");
            assertThat(finding.text()).contains("Prices").contains("ArithmeticException: stumbled at dev.nacre");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "interface Prices { @Dense(0) Layer price(); }",
        "interface Prices<T> { @Dense(1) Layer price(); }",
        "interface Prices { @Dense(1) Layer summary(); }",
        "interface Prices { @Dense(1) Layer create(); }",
        "sealed interface Prices permits Known { @Dense(1) Layer price(); } record Known(Layer price) implements Prices {}",
        "class Prices {}"})
    void writesStubsThatAreRightJava(String wrong) {
        assertThat(compile(HEAD + wrong, new NacreProcessor())).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.code()).startsWith("NC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Passes", "Kernels", "VectorKernels", "ScalarKernels"})
    void saysWhichNameIsTakenAndNothingElse(String suffix) {
        var findings = compile(PRICES + "class Prices" + suffix + " {}", new NacreProcessor());

        assertThat(findings).extracting(Finding::brief).containsExactly("error NC020 in line 4");
        assertThat(findings.getFirst().text()).contains("named Prices" + suffix);
    }

    @Test
    void saysThatFilesComeFromTheNetworkAndItsBlocks() {
        var origins = new TreeSet<String>();
        var findings = compile(HEAD + """
                interface Prices { @Use(Wide.class) Layer wide(); @Dense(1) Layer price(); }
                @Block interface Wide { @Dense(4) @Relu Layer wide(); @Use(Deep.class) Layer deep(); }
                @Block interface Deep { @Dense(4) @Relu Layer deep(); }
                @Block interface Unused { @Dense(4) @Relu Layer unused(); }
                """, watching(origins));

        assertThat(findings).isEmpty();
        assertThat(origins).containsExactly("Deep", "Prices", "Wide");
    }

    /** Collects the names of the elements from which source files are made. */
    private static Processor watching(Set<String> origins) {
        var inner = new NacreProcessor();
        return with(Processor.class, inner, "init", (_, _, given) -> {
            var environment = (ProcessingEnvironment) given[0];
            var filer = environment.getFiler();
            var watched = with(Filer.class, filer, "createSourceFile", (_, called, arguments) -> {
                Arrays.stream((Element[]) arguments[1]).map(Object::toString).forEach(origins::add);
                return call(filer, called, arguments);
            });
            inner.init(with(ProcessingEnvironment.class, environment, "getFiler", (_, _, _) -> watched));
            return null;
        });
    }

    private List<Finding> compile(String source, Processor processor) {
        return SourceCompiler.javac(output).compile(source, TO_THE_END, processor);
    }

    /** Fails where the compiler asks for the interface's documentation. */
    private static Processor stumbling() {
        var inner = new NacreProcessor();
        return with(Processor.class, inner, "init", (_, _, given) -> {
            var environment = (ProcessingEnvironment) given[0];
            var elements = with(Elements.class, environment.getElementUtils(), "getDocComment", (_, _, _) -> {
                throw new ArithmeticException("stumbled");
            });
            inner.init(with(ProcessingEnvironment.class, environment, "getElementUtils", (_, _, _) -> elements));
            return null;
        });
    }

    /** As it was, but for one method. */
    private static <T> T with(Class<T> type, T plain, String method, InvocationHandler instead) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, called, given) -> called.getName().equals(method) ? instead.invoke(proxy, called, given)
                        : call(plain, called, given)));
    }

    private static Object call(Object plain, Method called, Object... given) throws Throwable {
        try {
            return called.invoke(plain, given);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
