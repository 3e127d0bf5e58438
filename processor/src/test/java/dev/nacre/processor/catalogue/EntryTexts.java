package dev.nacre.processor.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Declaration, graph and plan of each specimen, a text for each entry. Where most of it stands in an earlier specimen that is
 * told whole, only the differences from that one are told. A layer that is told on a grid is not told on a sequence again.
 */
final class EntryTexts {

    /** The share of a text up to which its differences, what is gone and what is new, are told instead. */
    private static final double WORTH_IT = 0.5;

    private static final Specimen BASE = Specimens.base();

    private final List<Telling> wholes = new ArrayList<>();
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();

    private EntryTexts() {}

    /** What a specimen is told by: all of it, or how it differs from another. */
    private record Telling(String title, List<String> lines) {}

    /** By entry, and the base network under its own name. */
    static Map<String, String> all() {
        var entries = new EntryTexts();
        entries.add(BASE);
        Specimens.all().stream().filter(specimen -> !GridSpecimens.isOnASequence(specimen)).forEach(entries::add);
        var all = new LinkedHashMap<String, String>();
        entries.texts.forEach((entry, text) -> all.put(entry, text.toString()));
        return all;
    }

    private void add(Specimen specimen) {
        var telling = telling(new Telling(title(specimen), lines(specimen)));
        var text = texts.computeIfAbsent(specimen.entry(), entry -> new StringBuilder());
        text.append("======== ").append(telling.title).append("\n\n");
        telling.lines.forEach(line -> text.append(line).append('\n'));
        text.append('\n');
    }

    private Telling telling(Telling whole) {
        var shortest = wholes.stream().map(known -> difference(known, whole))
                .min(Comparator.comparingInt(difference -> difference.lines.size()))
                .filter(difference -> difference.lines.size() <= WORTH_IT * whole.lines.size());
        if (shortest.isEmpty()) {
            wholes.add(whole);
        }
        return shortest.orElse(whole);
    }

    private static Telling difference(Telling known, Telling whole) {
        var differences = Differences.between(known.lines, whole.lines);
        return new Telling(whole.title + (differences.isEmpty() ? ", the same as " : ", where it differs from ")
                + known.title, differences);
    }

    static String title(Specimen specimen) {
        return specimen.equals(BASE) ? "the base network" : specimen.sample();
    }

    /** Without package and imports, in which all specimens would differ. */
    private static List<String> lines(Specimen specimen) {
        var source = specimen.source();
        return (source.substring(source.indexOf("/**")) + '\n' + PlanText.inShort(CompiledSpecimens.graph(specimen)))
                .lines().toList();
    }
}
