package dev.nacre.processor;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.palantir.javapoet.ClassName;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

import dev.nacre.processor.layer.Layers;
import dev.nacre.processor.train.BiasStarts;
import dev.nacre.processor.train.Clippings;
import dev.nacre.processor.train.EarlyStopping;
import dev.nacre.processor.train.Initialisers;
import dev.nacre.processor.train.Losses;
import dev.nacre.processor.train.Optimizers;
import dev.nacre.processor.train.Regularisers;
import dev.nacre.processor.train.Schedules;
import dev.nacre.processor.train.Table;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Holds the import table of {@code docs/architecture.md}: packages are phases, and each knows only those it is listed with.
 * A room that the table does not list fails the test, so that a new one is entered there first.
 */
final class ArchitectureTest {

    private static final String ROOT = "dev.nacre.processor";

    /** Room by room what it may import; what lies deeper, such as plan.pass, counts as the room it lies in. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("diagnostic", Set.of()),
            Map.entry("shape", Set.of()),
            Map.entry("declare", Set.of("diagnostic")),
            Map.entry("op", Set.of("shape")),
            Map.entry("expression", Set.of("diagnostic", "op")),
            Map.entry("layer", Set.of("declare", "diagnostic", "shape", "op", "expression")),
            Map.entry("train", Set.of("layer", "declare", "diagnostic", "shape", "op", "expression")),
            Map.entry("network", Set.of("layer", "train", "declare", "diagnostic", "shape")),
            Map.entry("check", Set.of("network", "layer", "train", "diagnostic", "shape", "expression")),
            Map.entry("plan", Set.of("network", "layer", "train", "op", "shape")),
            Map.entry("emit", Set.of("plan", "network", "layer", "train", "declare", "op", "shape")));

    private static final String KERNEL = ROOT + ".emit.kernel";

    private static final Set<String> TILES = Set.of("tile", "code", "registers");

    /** Room by room below emit.kernel what it may import of the others there; the facade, which lies above them, imports all. */
    private static final Map<String, Set<String>> KERNEL_ROOMS = Map.ofEntries(
            Map.entry("registers", Set.of()),
            Map.entry("code", Set.of("registers")),
            Map.entry("tile", Set.of("code", "registers")),
            Map.entry("dense", TILES),
            Map.entry("convolution", TILES),
            Map.entry("winograd", TILES),
            Map.entry("reorder", TILES),
            Map.entry("pool", Set.of("code")),
            Map.entry("elementwise", Set.of("code")),
            Map.entry("reduce", Set.of("code")),
            Map.entry("gather", Set.of("code")));

    /** What the emitter and the options see of the kernels. */
    private static final Set<String> OPEN_TO_EMIT = Set.of("", "code", "registers");

    private static final String SELECT = ROOT + ".plan.select";

    private static final Set<String> SELECTION_READS = Set.of(ROOT + ".plan.Program", ROOT + ".plan.Phase",
            ROOT + ".plan.Layout");

    private static final Set<String> SELECTORS = Set.of(SELECT + ".KernelSelector", SELECT + ".KernelLayouts",
            SELECT + ".KernelSwitch", SELECT + ".FusedUpdates", SELECT + ".ZeroCopyInput");

    private static final Pattern VECTOR_CODE = Pattern
            .compile("\\b((Float|Int|Byte)Vector|Vector(Species|Operators|Mask|Shuffle))\\b");

    private static final JavaClasses PROCESSOR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    /** All annotations besides those of layers that mean something to training. */
    private static final List<Table<?>> TABLES = List.of(Losses.TABLE, Optimizers.TABLE, Initialisers.TABLE,
            BiasStarts.TABLE, Regularisers.TABLE, Regularisers.LIMITS, Regularisers.ACTIVITIES, Clippings.TABLE,
            Schedules.TABLE, Schedules.WARMUPS, EarlyStopping.TABLE);

    private static final ArchRule ONLY_EMIT_KNOWS_JAVAPOET = noClasses().that()
            .resideOutsideOfPackage(ROOT + ".emit..").should().dependOnClassesThat()
            .resideInAPackage("com.palantir.javapoet..").allowEmptyShould(true);

    @Test
    void importsOnlyWhatTheTableAllows() {
        classes().should(followTheTable()).allowEmptyShould(true).check(PROCESSOR);
    }

    @Test
    void kernelsKnowOperationsButNoLayers() {
        noClasses().that().resideInAPackage(ROOT + ".emit.kernel..").should().dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".network..", ROOT + ".layer..", ROOT + ".train..", ROOT + ".declare..")
                .check(PROCESSOR);
    }

    /** Each family of kernels stands alone: above it the facade, below it what all are printed with. */
    @Test
    void kernelsImportOnlyWhatTheirRoomsAllow() {
        classes().that().resideInAPackage(ROOT + "..").should(followTheRoomsOfKernels()).check(PROCESSOR);
        assertThat(PROCESSOR.stream().filter(ArchitectureTest::isKernel).map(ArchitectureTest::kernelRoom)
                .filter(room -> !room.isEmpty()).distinct()).as("rooms of kernels")
                .hasSameElementsAs(KERNEL_ROOMS.keySet());
    }

    /** Kernels are selected before steps have phases and places, and nobody selects again behind it. */
    @Test
    void selectionKnowsProgramsAndLayoutsAlone() {
        noClasses().that().resideInAPackage(SELECT).should()
                .dependOnClassesThat(are("planners, schedules or memory", type -> type.getPackageName()
                        .startsWith(ROOT + ".plan") && !type.getPackageName().equals(SELECT)
                        && !SELECTION_READS.contains(type.getFullName().replaceAll("\\$.*", ""))))
                .check(PROCESSOR);
        noClasses().that().resideOutsideOfPackage(ROOT + ".plan..").and(are("not the options",
                type -> !type.getFullName().equals(ROOT + ".Options"))).should()
                .dependOnClassesThat(are("what selects", type -> SELECTORS.contains(type.getFullName())))
                .check(PROCESSOR);
    }

    @Test
    void readsElementsOnlyInDeclare() {
        noClasses().that(are("outside declare, the front door and JavacReporter", type -> !mayReadElements(type)))
                .should().dependOnClassesThat(are("in javax.lang.model", ArchitectureTest::isLanguageModel))
                .allowEmptyShould(true).check(PROCESSOR);
    }

    @Test
    void speaksToJavacOnlyThroughItsReporter() {
        noClasses().that(are("neither the front door nor JavacReporter", type -> !speaksToJavac(type)))
                .should().dependOnClassesThat().haveFullyQualifiedName("javax.annotation.processing.Messager")
                .allowEmptyShould(true).check(PROCESSOR);
    }

    @Test
    void writesJavaOnlyInEmit() {
        ONLY_EMIT_KNOWS_JAVAPOET.check(PROCESSOR);
    }

    @Test
    void printsVectorCodeOnlyInKernel() {
        assertThat(PROCESSOR.stream().filter(type -> !type.getPackageName().startsWith(ROOT + ".emit.kernel"))
                .filter(type -> strings(type).anyMatch(ArchitectureTest::isVectorCode))
                .map(JavaClass::getName)).as("classes outside emit.kernel that print vector code").isEmpty();
    }

    /** A layer says itself what it is like; rules that list names go wrong with the next layer. */
    @Test
    void knowsNoneOfTheCatalogueByNameInNetworkAndCheck() {
        assertThat(PROCESSOR.stream().filter(type -> Set.of("network", "check").contains(room(type)))
                .filter(type -> strings(type).anyMatch(ArchitectureTest::isOfTheCatalogue))
                .map(JavaClass::getName)).as("classes that look at names of annotations").isEmpty();
    }

    @Test
    void theRulesAreAwake() {
        var trespasser = new ClassFileImporter().importClasses(Trespasser.class);
        assertThatThrownBy(() -> ONLY_EMIT_KNOWS_JAVAPOET.check(trespasser)).isInstanceOf(AssertionError.class);
        assertThat(strings(trespasser.get(Trespasser.class))).anyMatch(ArchitectureTest::isVectorCode);
        assertThat(strings(trespasser.get(Trespasser.class))).anyMatch(ArchitectureTest::isOfTheCatalogue);
        assertThat(mayImport("shape", "op")).isFalse();
        assertThat(mayImport("emit", "plan")).isTrue();
        assertThat(mayImport("attic", "shape")).isFalse();
        assertThat(mayImportKernels("tile", "dense")).isFalse();
        assertThat(mayImportKernels("", "dense")).isTrue();
    }

    private static ArchCondition<JavaClass> followTheTable() {
        return new ArchCondition<>("import only what the table in docs/architecture.md allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (room(type).isEmpty()) {
                    return;
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isOurs(dependency.getTargetClass()))
                        .filter(dependency -> !mayImport(room(type), room(dependency.getTargetClass())))
                        .forEach(dependency -> events
                                .add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> followTheRoomsOfKernels() {
        return new ArchCondition<>("import only those rooms of kernels that the table in docs/architecture.md allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isKernel(dependency.getTargetClass()))
                        .filter(dependency -> isKernel(type)
                                ? !mayImportKernels(kernelRoom(type), kernelRoom(dependency.getTargetClass()))
                                : !OPEN_TO_EMIT.contains(kernelRoom(dependency.getTargetClass())))
                        .forEach(dependency -> events
                                .add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static boolean mayImportKernels(String from, String to) {
        return from.isEmpty() || from.equals(to) || KERNEL_ROOMS.getOrDefault(from, Set.of()).contains(to);
    }

    private static boolean isKernel(JavaClass type) {
        return type.getPackageName().equals(KERNEL) || type.getPackageName().startsWith(KERNEL + ".");
    }

    /** The name of the room below emit.kernel; empty for the facade. */
    private static String kernelRoom(JavaClass type) {
        return type.getPackageName().equals(KERNEL) ? "" : type.getPackageName().substring(KERNEL.length() + 1);
    }

    private static boolean mayImport(String from, String to) {
        return MAY_IMPORT.containsKey(from) && (from.equals(to) || MAY_IMPORT.get(from).contains(to));
    }

    /** The first name below the root package; empty for the front door, which knows every room. */
    private static String room(JavaClass type) {
        String below = type.getPackageName().substring(ROOT.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.", -1)[0];
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    private static boolean mayReadElements(JavaClass type) {
        return speaksToJavac(type) || room(type).equals("declare");
    }

    private static boolean speaksToJavac(JavaClass type) {
        return room(type).isEmpty() || type.getFullName().startsWith(ROOT + ".diagnostic.JavacReporter");
    }

    /** All but {@code Modifier}, which JavaPoet takes from there: it says nothing about a user's declaration. */
    private static boolean isLanguageModel(JavaClass type) {
        return type.getPackageName().startsWith("javax.lang.model")
                && !type.getFullName().equals("javax.lang.model.element.Modifier");
    }

    private static DescribedPredicate<JavaClass> are(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    /** A type looked up by its full name is a question, not code. */
    private static boolean isVectorCode(String text) {
        return VECTOR_CODE.matcher(text).find() && !text.matches("jdk\\.incubator\\.vector\\.\\w+");
    }

    private static boolean isOfTheCatalogue(String text) {
        return Layers.find(text).isPresent() || TABLES.stream().anyMatch(table -> table.find(text).isPresent());
    }

    private static Stream<String> strings(JavaClass type) {
        try {
            var file = ClassFile.of().parse(Path.of(type.getSource().orElseThrow().getUri()));
            return StreamSupport.stream(file.constantPool().spliterator(), false)
                    .filter(StringEntry.class::isInstance).map(entry -> ((StringEntry) entry).stringValue());
        } catch (IOException unreadable) {
            throw new AssertionError("cannot read " + type.getName(), unreadable);
        }
    }

    /** Breaks the rules, to show that they would notice. */
    static final class Trespasser {
        static String print() {
            var name = ClassName.get("java.lang", "Float");
            return name.simpleName().equals("Relu") ? "" : "FloatVector sum = " + name;
        }
    }
}
