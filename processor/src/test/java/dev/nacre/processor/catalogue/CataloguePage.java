package dev.nacre.processor.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.nacre.processor.layer.LayerEntry;
import dev.nacre.processor.layer.LayerEntry.Role;
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
import dev.nacre.processor.train.TrainEntry;

/** The catalogue as a page: every annotation by group, from the compiler's tables and the annotations' sources. */
final class CataloguePage {

    private static final String INTRODUCTION = """
            # The catalogue

            Every annotation of the language, with its members and their defaults. A member without a default has to be given. Each
            name leads to its Javadoc: formula, shapes, errors, what Keras and PyTorch do differently, and the source.

            This page is written from those Javadocs; `CataloguePageTest` fails where the two differ.
            """;

    private static final String FRAME = "Frame";

    private CataloguePage() {}

    /** The page for these annotations, given by name. */
    static String of(Map<String, LanguageSource> sources) {
        var page = new StringBuilder(INTRODUCTION);
        groups(sources.keySet()).forEach((title, names) -> {
            page.append("\n## ").append(title).append("\n\n");
            names.forEach(name -> page.append(line(sources, name)));
        });
        return page.toString();
    }

    private static String line(Map<String, LanguageSource> sources, String name) {
        var source = sources.get(name);
        if (source == null) {
            throw new AssertionError("the compiler knows an annotation that the language lacks: " + name);
        }
        return "- [`@%s`](../annotations/src/main/java/dev/nacre/annotations/%s.java)%s: %s%n".formatted(name, name,
                source.members(), source.summary());
    }

    /** In the order in which one meets them on a network; what stands in no table is the frame around all others. */
    private static Map<String, Collection<String>> groups(Collection<String> all) {
        var groups = new LinkedHashMap<String, Collection<String>>();
        groups.put(FRAME, List.of());
        for (var role : Role.values()) {
            groups.put(title(role), Layers.all().stream().filter(entry -> entry.role() == role)
                    .map(LayerEntry::annotation).toList());
        }
        groups.put("Losses", names(Losses.TABLE));
        groups.put("Optimizers", names(Optimizers.TABLE));
        groups.put("Clipping of gradients", names(Clippings.TABLE));
        var schedules = new ArrayList<>(names(Schedules.TABLE));
        schedules.addAll(names(Schedules.WARMUPS));
        schedules.addAll(names(EarlyStopping.TABLE));
        groups.put("Schedules and stopping", schedules);
        var initialisers = new ArrayList<>(names(Initialisers.TABLE));
        initialisers.addAll(names(BiasStarts.TABLE));
        groups.put("Initialisers", initialisers);
        var regularisers = new ArrayList<>(names(Regularisers.TABLE));
        regularisers.addAll(names(Regularisers.LIMITS));
        regularisers.addAll(names(Regularisers.ACTIVITIES));
        groups.put("Regularisers", regularisers);
        var grouped = groups.values().stream().flatMap(Collection::stream).toList();
        groups.put(FRAME, all.stream().filter(name -> !grouped.contains(name)).toList());
        return groups;
    }

    private static String title(Role role) {
        return switch (role) {
            case OPERATION -> "Operations";
            case NORMALISATION -> "Normalisation";
            case ACTIVATION -> "Activations";
            case NOISE -> "Noise";
        };
    }

    private static List<String> names(Table<?> table) {
        return table.all().stream().map(TrainEntry::annotation).toList();
    }

    /** By name, in alphabetical order. */
    static Map<String, LanguageSource> byName(List<LanguageSource> sources) {
        var byName = new TreeMap<String, LanguageSource>();
        sources.forEach(source -> byName.put(source.name(), source));
        return byName;
    }
}
