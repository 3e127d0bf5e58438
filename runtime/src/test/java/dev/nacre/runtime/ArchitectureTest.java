package dev.nacre.runtime;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Holds what the runtime may know: nothing of the compiler, and vectors in one room only. */
final class ArchitectureTest {

    private static final JavaClasses RUNTIME = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.nacre.runtime");

    private static final ArchRule VECTORS_ONLY_IN_SIMD = noClasses().that()
            .resideOutsideOfPackage("dev.nacre.runtime.simd..").should().dependOnClassesThat()
            .resideInAPackage("jdk.incubator.vector..");

    @Test
    void doesNotKnowTheProcessor() {
        noClasses().should().dependOnClassesThat().resideInAPackage("dev.nacre.processor..").check(RUNTIME);
        assertThat(RUNTIME).isNotEmpty();
    }

    @Test
    void keepsVectorsInOneRoom() {
        VECTORS_ONLY_IN_SIMD.check(RUNTIME);
    }

    @Test
    void seesAVectorOutsideItsRoom() {
        var classes = new ClassFileImporter().importClasses(Trespasser.class);
        assertThatThrownBy(() -> VECTORS_ONLY_IN_SIMD.check(classes)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("Trespasser");
    }

    /** Breaks the rule, to show that the rule is awake. */
    static final class Trespasser {
        static int lanes() {
            return jdk.incubator.vector.FloatVector.SPECIES_128.length();
        }
    }
}
