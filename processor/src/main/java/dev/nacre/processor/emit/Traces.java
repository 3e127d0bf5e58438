package dev.nacre.processor.emit;

import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import com.palantir.javapoet.CodeBlock;

import dev.nacre.processor.op.Value;
import dev.nacre.processor.plan.Buffer;
import dev.nacre.processor.plan.Layout;
import dev.nacre.processor.plan.Memory;
import dev.nacre.processor.plan.Plan;

/** Where layers' results can be looked at after a training step: those whose place is taken by nothing that is computed later. */
final class Traces {

    private final Memory memory;
    private final Set<Value> kept = new HashSet<>();

    Traces(Plan.Scheduled training) {
        memory = training.memory();
        // from the last step back: stretches of the workspace that are written later, apart from each other, start to end
        var written = new TreeMap<Integer, Integer>();
        for (var phase : training.phases().reversed()) {
            for (var step : phase.steps().reversed()) {
                keepUnless(written, step.result());
                add(written, step.result());
            }
        }
        var steps = new HashSet<Value>();
        training.program().steps().forEach(step -> steps.add(step.result()));
        training.program().ends().layers().stream().filter(value -> !steps.contains(value))
                .forEach(value -> keepUnless(written, value));
    }

    /** How the runtime finds the result of a layer. */
    CodeBlock of(Value value) {
        if (!kept.contains(value)) {
            return CodeBlock.of("$T.NOT_KEPT", RuntimeTypes.LAYER_TRACE);
        }
        int offset = memory.of(value).offset();
        return value.inBlocks()
                ? CodeBlock.of("new $T($L, $L, true)", RuntimeTypes.LAYER_TRACE, offset, value.size())
                : CodeBlock.of("new $T($L, $L)", RuntimeTypes.LAYER_TRACE, offset, Layout.stride(value));
    }

    private void keepUnless(NavigableMap<Integer, Integer> written, Value value) {
        if (inWorkspace(value)) {
            var place = memory.of(value);
            var last = written.lowerEntry(place.end());
            if (last == null || last.getValue() <= place.offset()) {
                kept.add(value);
            }
        }
    }

    private void add(NavigableMap<Integer, Integer> written, Value value) {
        if (!inWorkspace(value)) {
            return;
        }
        int start = memory.of(value).offset();
        int end = memory.of(value).end();
        for (var other = written.floorEntry(end); other != null
                && other.getValue() >= start; other = written.floorEntry(end)) {
            start = Math.min(start, other.getKey());
            end = Math.max(end, other.getValue());
            written.remove(other.getKey());
        }
        written.put(start, end);
    }

    private boolean inWorkspace(Value value) {
        return memory.holds(value) && memory.of(value).space() == Buffer.Space.WORKSPACE;
    }
}
