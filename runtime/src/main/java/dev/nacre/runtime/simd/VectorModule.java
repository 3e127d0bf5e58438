package dev.nacre.runtime.simd;

import java.util.Locale;

/**
 * Says whether vector kernels may be used in this JVM, without ever linking a class of the vector module itself.
 *
 * <p>
 * They may when {@code jdk.incubator.vector} is in the boot layer, an optimising compiler (C2) is at work and the system
 * property {@code nacre.vector} is not {@code off}. Otherwise the scalar twins run: the same bits, several times slower;
 * the reason and its remedy are printed to {@link System#err} once. Without the optimising compiler every vector operation
 * is a call that allocates, far slower than the scalar twin, which is why the twin is the better choice there.
 */
public final class VectorModule {

    private static final String NAME = "jdk.incubator.vector";
    private static final long FMA_IN_HARDWARE_NANOS = 20_000;
    private static final boolean AVAILABLE = lookUp();

    private VectorModule() {}

    /**
     * Whether generated code may load its vector kernels; decided once, when this class is first used.
     *
     * @return false when the scalar twins must run
     */
    public static boolean available() {
        return AVAILABLE;
    }

    private static boolean lookUp() {
        var usable = usable();
        if (!fmaInHardware()) {
            tell("this JVM has no fused multiply-add in hardware (old processor, -XX:UseAVX=0 or -XX:-UseFMA), so training"
                    + " is correct but hundreds of times slower. Remove the flag or use another machine.");
        }
        return usable;
    }

    private static boolean usable() {
        if ("off".equals(System.getProperty("nacre.vector"))) {
            return false;
        }
        if (!optimises(System.getProperty("java.vm.info", ""))) {
            tell("this JVM runs without its optimising compiler (-Xint, -XX:TieredStopAtLevel=1 or a client VM), so the"
                    + " scalar kernels run: the same numbers, many times slower. Remove the flag for full speed.");
            return false;
        }
        if (ModuleLayer.boot().findModule(NAME).isEmpty()) {
            tell("the module " + NAME
                    + " is not loaded, so the scalar kernels run: the same numbers, several times slower."
                    + " For full speed start Java with: --add-modules " + NAME);
            return false;
        }
        return true;
    }

    /**
     * Whether a JVM that describes itself so compiles with C2: HotSpot writes "interpreted mode" for {@code -Xint} and
     * "emulated-client" when it stops at C1.
     */
    static boolean optimises(String vmInfo) {
        var info = vmInfo.toLowerCase(Locale.ROOT);
        return !info.contains("interpreted") && !info.contains("emulated-client");
    }

    /** Without hardware support {@link Math#fma} computes in {@code BigDecimal}: a thousand times slower, not to be missed. */
    private static boolean fmaInHardware() {
        var value = Math.fma(1.5f, 1.5f, 0.5f);
        for (var attempt = 0; attempt < 3; attempt++) {
            var start = System.nanoTime();
            for (var i = 0; i < 8; i++) {
                value = Math.fma(value, 0.7f, 0.3f);
            }
            if (System.nanoTime() - start < FMA_IN_HARDWARE_NANOS && value > 0) {
                return true;
            }
        }
        return false;
    }

    private static void tell(String message) {
        // Not +, whose first use in a JVM costs a few milliseconds.
        System.err.println("Nacre: ".concat(message));
    }
}
