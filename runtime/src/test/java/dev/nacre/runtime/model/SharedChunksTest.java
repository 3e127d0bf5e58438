package dev.nacre.runtime.model;

import java.util.concurrent.atomic.AtomicIntegerArray;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every chunk is done once, and of several failures the first one is told. */
final class SharedChunksTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 3", "7, 1", "7, 2", "2, 5", "1000, 3"})
    void everyChunkIsDoneOnce(int chunks, int threads) {
        var times = new AtomicIntegerArray(chunks);
        SharedChunks.run(chunks, threads, times::incrementAndGet);
        for (int chunk = 0; chunk < chunks; chunk++) {
            assertThat(times.get(chunk)).as("chunk %d", chunk).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "4"})
    void theFirstOfSeveralFailuresIsThrownWhenAllIsDone(int threads) {
        var times = new AtomicIntegerArray(20);
        assertThatThrownBy(() -> SharedChunks.run(20, threads, chunk -> {
            times.incrementAndGet(chunk);
            if (chunk == 6 || chunk > 8) {
                throw new IllegalStateException("chunk " + chunk);
            }
        })).isInstanceOf(IllegalStateException.class).hasMessage("chunk 6");
        for (int chunk = 0; chunk < 20; chunk++) {
            assertThat(times.get(chunk)).as("chunk %d", chunk).isEqualTo(1);
        }
    }

    @Test
    void errorsComeThroughAsTheyAre() {
        assertThatThrownBy(() -> SharedChunks.run(3, 2, _ -> {
            throw new AssertionError("as it was");
        })).isInstanceOf(AssertionError.class).hasMessage("as it was");
    }
}
