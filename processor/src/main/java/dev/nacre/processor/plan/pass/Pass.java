package dev.nacre.processor.plan.pass;

import java.util.List;

import dev.nacre.processor.plan.Program;

/** A rewrite that leaves a program's results as they are. */
public interface Pass {

    /** All passes in the order in which they run; each names the reason for its place. */
    static List<Pass> all() {
        return List.of(new EliminateDead(), new SplitElementwise(), new FuseElementwise(), new FuseEpilogue());
    }

    /** Its name in {@code -Anacre.pass.NAME=off}. */
    String name();

    Program apply(Program program);
}
