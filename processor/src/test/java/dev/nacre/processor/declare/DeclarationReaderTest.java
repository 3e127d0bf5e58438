package dev.nacre.processor.declare;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.processor.FrontEnd;
import dev.nacre.processor.FrontEndProcessor;
import dev.nacre.processor.diagnostic.SourceCompiler;

import static org.assertj.core.api.Assertions.assertThat;

/** What users write is read as they wrote it, from sources and from class files. */
class DeclarationReaderTest {

    private static final String RESIDUAL = """
            /** Prices
             * of houses. */
            @Network
            @Input(value = {2, 3}, name = "house") @Input(value = 6, name = "place")
            @MeanSquaredError @Adam(beta1 = 0.8) @Train(seed = -1L << 40)
            public interface Source {
                int VERSION = 1;
                @Dense(SIX) @Relu Layer stem(Layer house);
                int SIX = 6;
                @Add Layer joined(Layer stem, Layer place);
                @Dense(1) Layer price();
            }
            """;

    @TempDir
    Path output;

    @Test
    void keepsNamesAndOrder() {
        var declaration = read();

        assertThat(declaration.type()).isEqualTo(new NetworkDeclaration.Type("", "Source", true));
        assertThat(declaration.documentation().strip()).startsWith("Prices").endsWith("of houses.");
        assertThat(declaration.annotations()).extracting(AnnotationUse::name).containsExactly("Network", "Input",
                "Input",
                "MeanSquaredError", "Adam", "Train");
        assertThat(declaration.layers()).extracting(LayerDeclaration::name).containsExactly("stem", "joined", "price");
        assertThat(declaration.layers().get(1).inputs()).extracting(LayerDeclaration.Feed::name).containsExactly("stem",
                "place");
        assertThat(declaration.layers().getFirst().annotations()).extracting(AnnotationUse::name)
                .containsExactly("Dense", "Relu");
    }

    @Test
    void knowsMembersAndTheirDefaults() {
        var declaration = read();
        var inputs = declaration.all("Input");
        var adam = declaration.annotation("Adam").orElseThrow();
        var dense = declaration.layers().getFirst().annotation("Dense").orElseThrow();

        assertThat(inputs.getFirst().integers("value")).containsExactly(2, 3);
        assertThat(inputs.get(1).integers("value")).containsExactly(6);
        assertThat(inputs.get(1).text("name")).isEqualTo("place");
        assertThat(adam.number("beta1")).isEqualTo(0.8);
        assertThat(adam.number("epsilon")).isEqualTo(1e-8);
        assertThat(declaration.annotation("Train").orElseThrow().wide("seed")).isEqualTo(-1L << 40);
        assertThat(dense.integer("value")).isEqualTo(6);
        assertThat(dense.flag("bias")).isTrue();
    }

    @Test
    void placesMembersBehindTheirAnnotation() {
        var adam = read().annotation("Adam").orElseThrow();

        assertThat(adam.at("beta1")).isGreaterThan(adam.source());
        assertThat(adam.at("beta2")).isEqualTo(adam.source());
    }

    @Test
    void readsClassFilesWithParameterNames() {
        compile("-parameters");
        var processor = new FrontEndProcessor();

        var findings = SourceCompiler.javac(output).read(List.of("Source"), output, processor);

        assertThat(findings).isEmpty();
        var layers = processor.drafts().getFirst().graph().declaration().layers();
        assertThat(layers).extracting(LayerDeclaration::name).containsExactly("stem", "joined", "price");
        assertThat(layers.get(1).inputs()).extracting(LayerDeclaration.Feed::name).containsExactly("stem", "place");
    }

    @Test
    void asksForParameterNamesInClassFiles() {
        compile("-g:none");

        var findings = SourceCompiler.javac(output).read(List.of("Source"), output, new FrontEndProcessor());

        assertThat(findings).extracting(SourceCompiler.Finding::code).containsExactly("NC011", "NC011");
        assertThat(findings.getFirst().text()).contains("stem").contains("javac -parameters");
    }

    @Test
    void leavesBrokenJavaToTheJavaCompiler() {
        var broken = "import dev.nacre.annotations.*; @Network @Input(4) interface Prices { @Dense(\"x\") @Unknown Layer a(); }";
        var processor = new FrontEndProcessor();

        var findings = SourceCompiler.javac(output).compile(broken, processor);

        assertThat(findings).isNotEmpty().allSatisfy(finding -> assertThat(finding.code()).isEmpty());
        assertThat(processor.drafts()).isEmpty();
    }

    @Test
    void countsOnlyAnnotationsOfTheLanguage() {
        var graph = FrontEnd.graph("""
                @interface Mine { @interface Dense { int value(); } }
                @Network @Input(4) @MeanSquaredError
                interface Prices { @Mine.Dense(9) @Deprecated @dev.nacre.annotations.Dense(1) Layer price(); }
                """, output);

        assertThat(graph.layer("price").shape().size()).isEqualTo(1);
        assertThat(graph.declaration().layers().getFirst().annotations()).hasSize(1);
    }

    @Test
    void reservesWhatEveryModelHas() throws ClassNotFoundException {
        var model = Class.forName("dev.nacre.runtime.model.Model");
        var methods = Arrays.stream(model.getDeclaredMethods())
                .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
                .map(java.lang.reflect.Method::getName).toList();

        assertThat(methods).isNotEmpty().allMatch(ReservedNames::contains);
        assertThat(ReservedNames.contains("features")).isFalse();
    }

    private NetworkDeclaration read() {
        return FrontEnd.graph(RESIDUAL, output).declaration();
    }

    private void compile(String option) {
        var source = "import dev.nacre.annotations.*;\n" + RESIDUAL;
        var findings = SourceCompiler.javac(output).compile(source,
                List.of(option, "--add-modules", "jdk.incubator.vector"), new FrontEndProcessor());
        assertThat(findings).isEmpty();
        assertThat(Objects.requireNonNull(output.resolve("Source.class"))).exists();
    }
}
