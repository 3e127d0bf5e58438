package dev.nacre.it.reference;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/**
 * The project against numbers from outside: {@code -Dnacre.reference} names a folder of case files, of which every one of a
 * supported kind is declared as a network, compiled, run and compared.
 */
final class ReferenceIT {

    /** Cases in one call of the compiler: many save its start, all at once would hold too many classes. */
    private static final int AT_ONCE = 40;

    private static final String NO_CASES = "ReferenceIT is skipped: -Dnacre.reference=DIR names a folder of cases.";

    @Test
    void computesWhatTheCasesSay() {
        var folder = System.getProperty("nacre.reference", "");
        if (folder.isEmpty()) {
            System.out.println(NO_CASES);
        }
        assumeFalse(folder.isEmpty(), NO_CASES);
        var cases = Case.allIn(Path.of(folder));
        var verdicts = IntStream.range(0, Math.ceilDiv(cases.size(), AT_ONCE)).parallel().map(call -> call * AT_ONCE)
                .mapToObj(first -> judge(cases.subList(first, Math.min(cases.size(), first + AT_ONCE))))
                .flatMap(List::stream).toList();
        System.out.println(new Report(verdicts).text());
        assertThat(verdicts).as("cases in " + folder).isNotEmpty();
        assertThat(verdicts).filteredOn(verdict -> verdict.outcome() == Verdict.Outcome.FAIL)
                .extracting(verdict -> verdict.given().name()).isEmpty();
    }

    private static List<Verdict> judge(List<Case> cases) {
        var trials = cases.stream().map(Trial::of).toList();
        var declarations = new LinkedHashMap<String, Declaration>();
        trials.forEach(trial -> declarations.putAll(trial.networks()));
        var workshop = new Workshop();
        workshop.compile(declarations);
        return trials.stream().map(trial -> trial.verdict(workshop)).toList();
    }
}
