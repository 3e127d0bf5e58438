package dev.nacre.processor.shape;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Classes of positions hold each pair of position and tap that meet once, and no other. */
class TapClassTest {

    private static final int WINDOWS = 400;

    static Stream<Arguments> windows() {
        var random = new Random(11);
        return Stream.generate(() -> arguments(
                new Axis(1 + random.nextInt(6), 1 + random.nextInt(4), 1 + random.nextInt(4), random.nextInt(9),
                        random.nextInt(9)),
                1 + random.nextInt(20))).limit(WINDOWS);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void holdEveryMeetingOnce(Axis axis, int length) {
        var expected = new TreeSet<String>();
        for (int place = 0; place < axis.outputs(length); place++) {
            for (int tap = 0; tap < axis.kernel(); tap++) {
                int position = axis.position(place, tap);
                if (position >= 0 && position < length) {
                    expected.add(place + " reads " + position + " by " + tap);
                }
            }
        }
        assertThat(meetings(TapClass.ofOutputs(axis, length), "%1$d reads %2$d by %3$d"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(meetings(TapClass.ofInputs(axis, length), "%2$d reads %1$d by %3$d"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void holdEveryPositionOnce(Axis axis, int length) {
        assertThat(positions(TapClass.ofOutputs(axis, length)))
                .isEqualTo(range(Math.max(0, axis.outputs(length))));
        assertThat(positions(TapClass.ofInputs(axis, length))).isEqualTo(range(length));
    }

    @Test
    void areOneWithoutPaddingAndStride() {
        assertThat(TapClass.ofOutputs(Axis.valid(5, 1, 1), 28))
                .containsExactly(new TapClass(0, 1, 24, 0, 1, new TapClass.Taps(0, 1, 5, 1)));
    }

    @Test
    void areBordersAndInteriorWithPadding() {
        assertThat(TapClass.ofOutputs(Axis.same(3, 1, 1, 16), 16)).containsExactly(
                new TapClass(0, 1, 1, 0, 0, new TapClass.Taps(1, 1, 2, 1)),
                new TapClass(1, 1, 14, 0, 1, new TapClass.Taps(0, 1, 3, 1)),
                new TapClass(15, 1, 1, 14, 0, new TapClass.Taps(0, 1, 2, 1)));
    }

    @Test
    void areParitiesBehindAStrideOfTwo() {
        assertThat(TapClass.ofInputs(new Axis(2, 2, 1, 0, 0), 8)).containsExactly(
                new TapClass(0, 2, 4, 0, 1, new TapClass.Taps(0, 2, 1, -1)),
                new TapClass(1, 2, 4, 0, 1, new TapClass.Taps(1, 2, 1, -1)));
    }

    private static List<String> meetings(List<TapClass> classes, String text) {
        return classes.stream().flatMap(each -> range(each.count()).stream().flatMap(
                n -> range(each.taps().count()).stream().map(t -> text.formatted(each.first() + n * each.step(),
                        each.source() + n * each.sourceStep() + t * each.taps().sourceStep(),
                        each.taps().first() + t * each.taps().step()))))
                .toList();
    }

    private static List<Integer> positions(List<TapClass> classes) {
        return classes.stream()
                .flatMap(each -> range(each.count()).stream().map(n -> each.first() + n * each.step())).sorted()
                .toList();
    }

    private static List<Integer> range(int count) {
        return Stream.iterate(0, n -> n + 1).limit(count).toList();
    }
}
