package dev.nacre.benchmarks.peers.dl4j;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

import org.nd4j.linalg.factory.Nd4j;

import dev.nacre.benchmarks.protocol.InstructionSet;

/** What Deeplearning4j's native libraries read once, when they are loaded. */
final class NativeSettings {

    private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";

    private static int applied;

    private NativeSettings() {}

    /** Comes before anything else of the library; threads cannot be changed later. */
    static void apply(int threads) {
        if (applied != 0 && applied != threads) {
            throw new IllegalStateException("this process works on " + applied + " threads; start another one for "
                    + threads);
        }
        if (applied == 0) {
            applied = threads;
            // OpenMP and OpenBLAS look into the environment while they are loaded, and at no other time for all they do.
            environment("OMP_NUM_THREADS", String.valueOf(threads));
            // Threads that spin take the cores from the library's own other threads.
            environment("OMP_WAIT_POLICY", "PASSIVE");
            useBuildOf(InstructionSet.here());
            // Else each allocation reads /proc to find out how large the process has become.
            System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
            Nd4j.getMemoryManager().togglePeriodicGc(false);
        }
    }

    /** Its OpenBLAS is older than many processors, and takes one that it does not know for a narrower one: so it is told. */
    private static void useBuildOf(InstructionSet instructions) {
        switch (instructions) {
            case AVX512 -> {
                environment("OPENBLAS_CORETYPE", "SkylakeX");
                System.setProperty(EXTENSION, "-onednn-avx512");
            }
            case AVX2 -> {
                environment("OPENBLAS_CORETYPE", "Haswell");
                System.setProperty(EXTENSION, "-onednn-avx2");
            }
            case GENERIC -> {
                // The plain build is the only one on the class path, and OpenBLAS knows old processors.
            }
        }
    }

    // The JVM itself has no way to change the environment that native libraries see.
    @SuppressWarnings("restricted")
    private static void environment(String name, String value) {
        var linker = Linker.nativeLinker();
        var function = linker.downcallHandle(linker.defaultLookup().findOrThrow("setenv"), FunctionDescriptor
                .of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (var arena = Arena.ofConfined()) {
            MemorySegment key = arena.allocateFrom(name);
            int result = (int) function.invokeExact(key, arena.allocateFrom(value), 1);
            if (result != 0) {
                throw new IllegalStateException("cannot set " + name + " to " + value);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot set " + name + " to " + value, e);
        }
    }
}
