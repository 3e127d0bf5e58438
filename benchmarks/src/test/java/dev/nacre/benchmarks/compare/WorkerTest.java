package dev.nacre.benchmarks.compare;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkerTest {

    @Test
    void nativeLibrariesAreToldTheirThreadsAndWhatLimitsThem() {
        var environment = new HashMap<>(Map.of("OPENBLAS_CORETYPE", "Haswell", "OMP_NUM_THREADS", "7", "HOME",
                "/home/somebody"));

        Worker.prepare(environment, 2, Map.of("ONEDNN_MAX_CPU_ISA", "AVX2"));

        assertThat(environment).containsOnly(Map.entry("HOME", "/home/somebody"), Map.entry("OMP_NUM_THREADS", "2"),
                Map.entry("MKL_NUM_THREADS", "2"), Map.entry("OPENBLAS_NUM_THREADS", "2"),
                Map.entry("ONEDNN_MAX_CPU_ISA", "AVX2"));
    }
}
