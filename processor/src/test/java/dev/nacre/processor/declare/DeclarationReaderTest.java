package dev.nacre.processor.declare;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.nacre.processor.FrontEnd;
import dev.nacre.processor.FrontEndProcessor;
import dev.nacre.processor.NacreProcessor;
import dev.nacre.processor.diagnostic.SourceCompiler;
import dev.nacre.runtime.model.Model;

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
    void reservesWhatModelsHaveAndNothingElse() throws IOException {
        var names = new HashSet<String>();
        names.addAll(inherited(Model.class));
        names.addAll(inherited(Object.class));
        names.addAll(generated("@Input(4)", "@Dense(1) @Output Layer price(); @Dense(1) @Output Layer rent();"));
        names.addAll(generated("@Input(4)", "@Dense(1) Layer rent();"));

        assertThat(ReservedNames.all()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void letsLayersBeCalledLikeInnerPartsOfAModel() {
        var findings = compileModel("@Input(4)", """
                @Dense(3) @Relu Layer model();
                @Dense(3) @Relu Layer layers();
                @Dense(3) @Relu Layer passes();
                @Dense(3) @Relu Layer spec();
                @Dense(3) @Relu Layer parameters();
                @Dense(3) @Relu Layer run();
                @Dense(3) @Relu Layer predictor();
                @Dense(1) Layer fingerprint();
                """);

        assertThat(findings).isEmpty();
    }

    private static List<String> inherited(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic())
                .map(java.lang.reflect.Method::getName).toList();
    }

    /** Names of methods of a generated model that come from no layer. */
    private List<String> generated(String inputs, String layers) throws IOException {
        assertThat(compileModel(inputs, layers)).isEmpty();
        return ClassFile.of().parse(output.resolve("PricesModel.class")).methods().stream()
                .map(method -> method.methodName().stringValue())
                .filter(name -> !name.startsWith("<") && !layers.contains(" " + name + "()")).toList();
    }

    private List<SourceCompiler.Finding> compileModel(String inputs, String layers) {
        var source = "import dev.nacre.annotations.*;\n@Network %s @MeanSquaredError interface Prices { %s }"
                .formatted(inputs, layers);
        return SourceCompiler.javac(output).compile(source, new NacreProcessor());
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
