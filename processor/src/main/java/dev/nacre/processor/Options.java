package dev.nacre.processor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.nacre.processor.plan.Planner;
import dev.nacre.processor.plan.pass.Pass;
import dev.nacre.processor.plan.select.KernelSwitch;

/**
 * The compiler's options.
 *
 * @param dumpFolder where to write graph and plan of each network as text
 * @param passesOff names of the passes that shall not run
 * @param kernelsOff choices of kernels that shall not be made
 * @param unknown what was given under our name and is no option, as it was written
 */
record Options(Optional<String> dumpFolder, Set<String> passesOff, Set<KernelSwitch> kernelsOff, List<String> unknown) {

    static final String DUMP = "nacre.dump";
    private static final String OURS = "nacre.";
    private static final String PASS = "nacre.pass.";
    private static final String KERNEL = "nacre.kernel.";

    Options {
        passesOff = Set.copyOf(passesOff);
        kernelsOff = Set.copyOf(kernelsOff);
        unknown = List.copyOf(unknown);
    }

    static Options of(Map<String, String> given) {
        var dump = Optional.ofNullable(given.get(DUMP)).filter(folder -> !folder.isBlank());
        var passes = new HashSet<>(passes());
        passes.removeIf(pass -> !"off".equals(given.get(PASS + pass)));
        var kernels = new HashSet<>(Set.of(KernelSwitch.values()));
        kernels.removeIf(kernel -> !"off".equals(given.get(KERNEL + kernel.option())));
        return new Options(dump, passes, kernels, unknown(given));
    }

    /** In the order of their names, which does not change. */
    private static List<String> unknown(Map<String, String> given) {
        var known = names();
        var unknown = new ArrayList<String>();
        new TreeMap<>(given).forEach((name, value) -> {
            boolean right = known.contains(name) && (name.equals(DUMP) || "on".equals(value) || "off".equals(value));
            if (name.startsWith(OURS) && !right) {
                unknown.add(value == null ? name : name + "=" + value);
            }
        });
        return unknown;
    }

    boolean dumps() {
        return dumpFolder.isPresent();
    }

    /** Every option that there is. */
    static Set<String> names() {
        var names = new LinkedHashSet<String>();
        names.add(DUMP);
        passes().forEach(pass -> names.add(PASS + pass));
        kernels().forEach(kernel -> names.add(KERNEL + kernel));
        return names;
    }

    /** The same for a user who looks for one. */
    static String list() {
        return "-A%s=FOLDER, -A%sNAME=off with NAME one of %s, and -A%sNAME=off with NAME one of %s".formatted(DUMP,
                PASS, String.join(", ", passes()), KERNEL, String.join(", ", kernels()));
    }

    private static Set<String> passes() {
        var passes = new LinkedHashSet<String>();
        Pass.all().forEach(pass -> passes.add(pass.name()));
        passes.add(Planner.SHARE_MEMORY);
        return passes;
    }

    private static Set<String> kernels() {
        return Arrays.stream(KernelSwitch.values()).map(KernelSwitch::option)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
