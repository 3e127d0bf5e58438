package dev.nacre.benchmarks.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

import dev.nacre.benchmarks.protocol.InstructionSet;
import dev.nacre.benchmarks.protocol.Processor;
import dev.nacre.benchmarks.workload.Children;
import dev.nacre.runtime.simd.Simd;

/** Vector instructions that a measurement is to get along with. */
public final class Instructions {

    /** The option of a JVM without the instructions that AVX2 does not have. */
    public static final String LIMIT = "-XX:UseAVX=2";

    private static final int BITS_OF_AVX2 = 256;
    private static final Choice CHOICE = new Choice("instruction set",
            List.of(InstructionSet.AVX2.key(), InstructionSet.AVX512.key()));

    private Instructions() {}

    /**
     * The set that was asked for, by default all that the machine has.
     *
     * @throws ParameterException when there is no such set, or none on this machine
     */
    public static InstructionSet wanted(String name, CommandSpec command) {
        var machine = Processor.here().instructions();
        if (name.isBlank()) {
            return machine;
        }
        var wanted = InstructionSet.named(CHOICE.of(List.of(name), command).getFirst()).orElseThrow();
        if (wanted.compareTo(machine) > 0) {
            throw new ParameterException(command.commandLine(),
                    "This machine does not have " + wanted.title() + ": " + Processor.here().model() + " has "
                            + machine.title() + ".");
        }
        return wanted;
    }

    /**
     * Runs the program again in a JVM that is limited to the set, if this one is not: what it measures itself, the peak above
     * all, has to be of the same set.
     *
     * @return how that ended; nothing where this JVM will do
     */
    public static OptionalInt again(InstructionSet wanted, Class<?> program, List<String> arguments) {
        if (wanted != InstructionSet.AVX2 || Simd.SPECIES.vectorBitSize() <= BITS_OF_AVX2) {
            return OptionalInt.empty();
        }
        var command = new ArrayList<>(Children.java(program, arguments.toArray(String[]::new)));
        command.add(1, LIMIT);
        try {
            return OptionalInt.of(new ProcessBuilder(command).inheritIO().start().waitFor());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + program.getName(), e);
        }
    }
}
