package dev.nacre.processor;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.nacre.processor.plan.Planner;
import dev.nacre.processor.plan.pass.Pass;

/**
 * The compiler's options.
 *
 * @param dumpFolder where to write graph and plan of each network as text
 * @param switchedOff names of the passes that shall not run
 */
record Options(Optional<String> dumpFolder, Set<String> switchedOff) {

    static final String DUMP = "nacre.dump";
    private static final String PASS = "nacre.pass.";

    Options {
        switchedOff = Set.copyOf(switchedOff);
    }

    static Options of(Map<String, String> given) {
        var dump = Optional.ofNullable(given.get(DUMP)).filter(folder -> !folder.isBlank());
        var off = new HashSet<String>();
        for (var pass : passes()) {
            if ("off".equals(given.get(PASS + pass))) {
                off.add(pass);
            }
        }
        return new Options(dump, off);
    }

    boolean dumps() {
        return dumpFolder.isPresent();
    }

    /** Every option that there is. */
    static Set<String> names() {
        var names = new LinkedHashSet<String>();
        names.add(DUMP);
        passes().forEach(pass -> names.add(PASS + pass));
        return names;
    }

    private static Set<String> passes() {
        var passes = new LinkedHashSet<String>();
        Pass.all().forEach(pass -> passes.add(pass.name()));
        passes.add(Planner.SHARE_MEMORY);
        return passes;
    }
}
