package dev.nacre.processor.diagnostic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Collects, and writes numbers as people do. */
class DiagnosticsTest {

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void fillsMessageAndHint() {
        diagnostics.report(DiagnosticId.UNKNOWN_FEED, SourceRef.none(), "price", "stme", "Did you mean 'stem'? ",
                "input, stem");

        assertThat(diagnostics.list()).singleElement().hasToString("""
                [NC106] The layer price is fed by 'stme', but no input or layer has that name
                  Did you mean 'stem'? Available: input, stem.""");
    }

    @Test
    void saysTheSameThingOnce() {
        diagnostics.report(DiagnosticId.UNITS, SourceRef.none(), "Dense", 0);
        diagnostics.report(DiagnosticId.UNITS, SourceRef.none(), "Dense", 0);

        assertThat(diagnostics.list()).hasSize(1);
    }

    @Test
    void doesNotTakeWarningsForErrors() {
        diagnostics.report(DiagnosticId.FAST_ADAM, SourceRef.none(), 0.5, "Adam");
        assertThat(diagnostics.hasErrors()).isFalse();

        diagnostics.report(DiagnosticId.UNITS, SourceRef.none(), "Dense", 0);
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.0001, 1.0E-4", "2, 2.0", "1000000, 1.0E6", "-0.5, -0.5", "NaN, NaN", "Infinity, Infinity", "0, 0",
        "1.0E-30, 1.0E-30", "1.0E300, 1.0E300", "0.00000001, 1.0E-8"})
    void writesNumbersAsPeopleDo(String written, double number) {
        assertThat(Written.number(number)).isEqualTo(written);
    }
}
