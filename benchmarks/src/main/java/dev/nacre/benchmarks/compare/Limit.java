package dev.nacre.benchmarks.compare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

import dev.nacre.benchmarks.cli.Instructions;
import dev.nacre.benchmarks.protocol.InstructionSet;
import dev.nacre.benchmarks.protocol.Processor;

/**
 * Keeps everybody from vectors that are wider than those of the comparison, as far as their libraries let themselves be kept.
 *
 * @param processor of the machine
 * @param instructions that may be used
 */
record Limit(Processor processor, InstructionSet instructions) {

    private static final SequencedMap<String, String> VARIABLES = variables();

    private static SequencedMap<String, String> variables() {
        var variables = new LinkedHashMap<String, String>();
        variables.put("ATEN_CPU_CAPABILITY", "avx2");
        variables.put("MKL_ENABLE_INSTRUCTIONS", "AVX2");
        variables.put("ONEDNN_MAX_CPU_ISA", "AVX2");
        // What oneDNN called it before it got its present name.
        variables.put("DNNL_MAX_CPU_ISA", "AVX2");
        variables.put("OPENBLAS_CORETYPE", "Haswell");
        return variables;
    }

    /** Whether the machine could do more. */
    boolean isNarrower() {
        return instructions.compareTo(processor.instructions()) < 0;
    }

    /** The same system, kept from wider vectors. */
    Competitor apply(Competitor competitor) {
        if (!isNarrower()) {
            return competitor;
        }
        var variables = new HashMap<>(competitor.variables());
        variables.putAll(VARIABLES);
        return competitor
                .with(List.of(Instructions.LIMIT, "-D" + InstructionSet.PROPERTY + "=" + instructions.key()))
                .in(variables);
    }

    /** Those of some systems that use wider vectors all the same, and why. */
    SequencedMap<String, String> unlimited(List<String> peers) {
        var reasons = new LinkedHashMap<String, String>();
        if (isNarrower()) {
            peers.forEach(peer -> reason(peer, reasons));
        }
        return reasons;
    }

    private void reason(String peer, Map<String, String> reasons) {
        if (peer.equals("onnx")) {
            reasons.put(peer, "its MLAS goes by what the processor says of itself and has no switch");
        } else if (peer.equals("djl") && !processor.isIntel()) {
            reasons.put(peer, "its MKL heeds MKL_ENABLE_INSTRUCTIONS on Intel's processors only");
        }
    }

    /** On what was measured, in a sentence or two. */
    String describe(List<String> peers) {
        var machine = processor.model() + " with " + processor.instructions().title();
        if (!isNarrower()) {
            return "Instruction set: " + instructions.title() + " (" + machine + ").";
        }
        var variables = VARIABLES.entrySet().stream().map(Object::toString).collect(Collectors.joining(", "));
        return "Instruction set: " + instructions.title() + " (" + machine + ", limited by " + Instructions.LIMIT
                + " and "
                + variables + ")." + unlimited(peers).entrySet().stream()
                        .map(peer -> " Not limited: " + peer.getKey() + ", " + peer.getValue() + ".")
                        .collect(Collectors.joining());
    }

    /** What the table calls a system: with what it runs on, where that is not what the others run on. */
    String title(String peer) {
        return unlimited(List.of(peer)).isEmpty() ? peer : peer + " (" + processor.instructions().title() + ")";
    }
}
