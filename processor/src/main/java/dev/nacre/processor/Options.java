package dev.nacre.processor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.nacre.processor.emit.kernel.registers.TileForm;
import dev.nacre.processor.emit.kernel.registers.TileSize;
import dev.nacre.processor.emit.kernel.registers.TileTable;
import dev.nacre.processor.plan.Planner;
import dev.nacre.processor.plan.pass.Pass;
import dev.nacre.processor.plan.select.KernelSwitch;

/**
 * The compiler's options.
 *
 * @param dumpFolder where to write graph and plan of each network as text
 * @param passesOff names of the passes that shall not run
 * @param kernelsOff choices of kernels that shall not be made
 * @param tiles the sizes of register tiles
 * @param unknown what was given under our name and is no option, as it was written
 */
record Options(Optional<String> dumpFolder, Set<String> passesOff, Set<KernelSwitch> kernelsOff, TileTable tiles,
        List<String> unknown) {

    static final String DUMP = "nacre.dump";
    private static final String OURS = "nacre.";
    private static final String PASS = "nacre.pass.";
    private static final String KERNEL = "nacre.kernel.";
    private static final String TILE = "nacre.tile.";

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
        return new Options(dump, passes, kernels, tiles(given), unknown(given));
    }

    private static TileTable tiles(Map<String, String> given) {
        var table = TileTable.STANDARD;
        for (var form : TileForm.values()) {
            var size = Optional.ofNullable(given.get(TILE + form.key())).flatMap(TileSize::parse);
            if (size.isPresent()) {
                table = table.with(form, size.get());
            }
        }
        return table;
    }

    /** In the order of their names, which does not change. */
    private static List<String> unknown(Map<String, String> given) {
        var known = names();
        var unknown = new ArrayList<String>();
        for (var name : ours(given.keySet())) {
            var value = given.get(name);
            if (!known.contains(name) || !isValue(name, value)) {
                unknown.add(value == null ? name : name + "=" + value);
            }
        }
        return unknown;
    }

    private static boolean isValue(String name, @Nullable String value) {
        if (name.equals(DUMP)) {
            return true;
        }
        return name.startsWith(TILE) ? value != null && TileSize.parse(value).isPresent()
                : "on".equals(value) || "off".equals(value);
    }

    /** The given names that are meant for this compiler. */
    static Set<String> ours(Set<String> given) {
        return given.stream().filter(name -> name.startsWith(OURS)).collect(Collectors.toCollection(TreeSet::new));
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
        TileForm.keys().forEach(form -> names.add(TILE + form));
        return names;
    }

    /** The same for a user who looks for one. */
    static String list() {
        return ("-A%s=FOLDER, -A%sNAME=off with NAME one of %s, -A%sNAME=off with NAME one of %s, "
                + "and -A%sNAME=ROWSxCOLUMNS with NAME one of %s and at most %s accumulators")
                .formatted(DUMP, PASS, String.join(", ", passes()), KERNEL, String.join(", ", kernels()), TILE,
                        String.join(", ", TileForm.keys()), TileSize.MAX_ACCUMULATORS);
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
