package dev.nacre.runtime.simd;

import java.util.Arrays;
import java.util.function.LongToIntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.nacre.runtime.parallel.Allocation;

import static org.assertj.core.api.Assertions.assertThat;

final class CounterRandomTest {

    private static final int COUNT = 1 << 20;
    private static final double SUSPICIOUS = 5.3;

    /** The three known answers that come with the published algorithm. */
    @Test
    void isPhilox() {
        assertBlock(0, 0, 0, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
        assertBlock(-1, -1, -1, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
        assertBlock(0x299f31d0_a4093822L, 0x85a308d3_243f6a88L, 0x03707344_13198a2eL, 0xd16cfe09, 0x94fdcceb,
                0x5001e420,
                0x24126ea1);
    }

    private static void assertBlock(long key, long low, long high, int... words) {
        for (var word = 0; word < words.length; word++) {
            assertThat(Philox.word(key, low, high, word)).isEqualTo(words[word]);
        }
    }

    @Test
    void countsBlocksOfFourWords() {
        var random = CounterRandom.of(9, 4);
        for (var i = 0; i < 100; i++) {
            assertThat(random.bits(i)).isEqualTo(Philox.word(9, i / 4, 4, i % 4));
        }
    }

    @Test
    void isFlatAndUncorrelatedAlongIndexStreamAndSeed() {
        assertSound(CounterRandom.of(1, 0)::bits);
        assertSound(stream -> CounterRandom.of(1, stream).bits(3));
        assertSound(seed -> CounterRandom.of(seed, 0).bits(3));
    }

    private static void assertSound(LongToIntFunction draws) {
        assertThat(Bits.meanScore(COUNT, draws::applyAsInt)).isLessThan(SUSPICIOUS);
        assertThat(Bits.worstByteScore(COUNT, draws::applyAsInt)).isLessThan(SUSPICIOUS);
        for (var lag : new int[] {1, 2, 4, 64}) {
            assertThat(Bits.lagScore(COUNT, lag, draws::applyAsInt)).as("lag %s", lag).isLessThan(SUSPICIOUS);
        }
    }

    @Test
    void drawsUniformNumbersFromZeroToOne() {
        var random = CounterRandom.of(5, 6);
        var bins = new int[20];
        for (var i = 0; i < COUNT; i++) {
            bins[(int) (random.uniform(i) * bins.length)]++;
        }
        for (var bin : bins) {
            assertThat(bin).isBetween(COUNT / 20 - 1200, COUNT / 20 + 1200);
        }
    }

    @Test
    void drawsStandardNormalNumbers() {
        var random = CounterRandom.of(5, 7);
        var moments = new double[5];
        for (var i = 0; i < COUNT; i++) {
            for (var k = 1; k <= 4; k++) {
                moments[k] += Math.pow(random.normal(i), k) / COUNT;
            }
        }
        assertThat(moments[1]).isBetween(-0.005, 0.005);
        assertThat(moments[2]).isBetween(0.993, 1.007);
        assertThat(moments[3]).isBetween(-0.02, 0.02);
        assertThat(moments[4]).isBetween(2.95, 3.05);
    }

    @Test
    void drawsNeighbouringNormalNumbersIndependently() {
        var random = CounterRandom.of(5, 8);
        var product = 0.0;
        for (var i = 0; i < COUNT; i++) {
            product += (double) random.normal(i) * random.normal(i + 1);
        }
        assertThat(product / Math.sqrt(COUNT)).isBetween(-SUSPICIOUS, SUSPICIOUS);
    }

    @Test
    void cutsNormalNumbersAtTwoDeviations() {
        var random = CounterRandom.of(5, 9);
        var squares = 0.0;
        var redrawn = 0;
        for (var i = 0; i < COUNT; i++) {
            var value = random.truncatedNormal(i);
            assertThat(Math.abs(value)).isLessThanOrEqualTo(2f);
            squares += (double) value * value;
            redrawn += value == random.normal(i) ? 0 : 1;
        }
        assertThat(Math.sqrt(squares / COUNT)).isBetween(CounterRandom.TRUNCATED_DEVIATION - 0.003,
                CounterRandom.TRUNCATED_DEVIATION + 0.003);
        assertThat(redrawn / (double) COUNT).isBetween(0.044, 0.047);
    }

    @Test
    void keepsItsNumbersFromReleaseToRelease() {
        var random = CounterRandom.of(1, 2);
        assertThat(random.normal(3)).isEqualTo(1.4700289f);
        assertThat(random.truncatedNormal(3)).isEqualTo(1.4700289f);
        var order = new int[8];
        CounterRandom.permutation(order, 1, 2);
        assertThat(order).containsExactly(4, 5, 7, 1, 6, 3, 0, 2);
    }

    @Test
    void shufflesTheSameWayWhateverWasInTheArray() {
        var first = new int[1000];
        CounterRandom.permutation(first, 1, 2);
        var second = IntStream.range(0, 1000).map(i -> -i).toArray();
        CounterRandom.permutation(second, 1, 2);
        assertThat(second).containsExactly(first);
        CounterRandom.permutation(second, 1, 3);
        assertThat(second).isNotEqualTo(first);
        Arrays.sort(second);
        assertThat(second).containsExactly(IntStream.range(0, 1000).toArray());
    }

    @Test
    void shufflesItemsInPlace() {
        int[] items = {5, 5, 7, 9};
        CounterRandom.shuffle(items, 3, 0);
        assertThat(items).containsExactlyInAnyOrder(5, 5, 7, 9);
        CounterRandom.shuffle(new int[0], 3, 0);
    }

    @Test
    void shufflesEveryItemToEveryPlaceEquallyOften() {
        var seen = new int[6][6];
        var order = new int[6];
        for (var epoch = 0; epoch < 60_000; epoch++) {
            CounterRandom.permutation(order, 11, epoch);
            for (var place = 0; place < 6; place++) {
                seen[order[place]][place]++;
            }
        }
        for (var item : seen) {
            for (var count : item) {
                assertThat(count).isBetween(9_500, 10_500);
            }
        }
    }

    @Test
    void allocatesNothing() {
        var random = CounterRandom.of(1, 1);
        var order = new int[100];
        var sink = new float[3];
        assertThat(Allocation.leastOf(100_000, () -> {
            for (var i = 0; i < 100; i++) {
                sink[0] += random.uniform(i);
                sink[1] += random.normal(i);
                sink[2] += random.truncatedNormal(i);
            }
            CounterRandom.permutation(order, 1, 1);
        })).isZero();
        assertThat(sink[0]).isPositive();
    }
}
