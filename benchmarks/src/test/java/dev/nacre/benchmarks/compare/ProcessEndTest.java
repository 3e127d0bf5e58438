package dev.nacre.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

final class ProcessEndTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSignalThatTheVirtualMachineNamesComesFirst() throws IOException {
        var end = new ProcessEnd(log("java.lang.IllegalStateException: too late"));
        """
                loading libraries
                # A fatal error has been detected by the Java Runtime Environment:
                #  SIGSEGV (0xb) at pc=0x00007f, pid=7, tid=8
                #  SIGILL (0x4) at pc=0x00007f, pid=7, tid=8
                """.lines().forEach(end::hear);

        assertThat(end.reason(134))
                .isEqualTo("its process has ended with signal SIGABRT: SIGSEGV (0xb); see peer-1.log");
    }

    @Test
    void elseItIsTheFirstFaultOrTheFirstLine() throws IOException {
        assertThat(new ProcessEnd(log("""
                loading
                Exception in thread "main" java.lang.UnsatisfiedLinkError: no jnind4jcpu
                java.lang.IllegalStateException: later
                """)).reason(1)).isEqualTo("its process has ended with status 1: "
                + "Exception in thread \"main\" java.lang.UnsatisfiedLinkError: no jnind4jcpu; see peer-1.log");
        assertThat(new ProcessEnd(log("\n  out of luck\nbye\n")).reason(3))
                .isEqualTo("its process has ended with status 3: out of luck; see peer-1.log");
    }

    @Test
    void whoSaidNothingHasItsSignalAlone() throws IOException {
        assertThat(new ProcessEnd(log("")).reason(137))
                .isEqualTo("its process has ended with signal SIGKILL; see peer-1.log");
        assertThat(new ProcessEnd(folder.resolve("none")).reason(140))
                .isEqualTo("its process has ended with signal 12; see none");
    }

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("peer-1.log"), text);
    }
}
