package dev.nacre.runtime.parallel;

import java.util.HashSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** More members than cores are among the cases, since the machine may have two. */
@Timeout(60)
final class TeamTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void runsEveryPartOnceOnAThreadOfItsOwn(int members) {
        try (var team = Team.of(members)) {
            assertThat(team.members()).isEqualTo(members);
            for (var run = 0; run < 50; run++) {
                var threads = ConcurrentHashMap.<Thread>newKeySet();
                var parts = ConcurrentHashMap.<Integer>newKeySet();
                team.run(member -> {
                    assertThat(member.parts()).isEqualTo(members);
                    threads.add(Thread.currentThread());
                    parts.add(member.part());
                });
                assertThat(threads).hasSize(members).contains(Thread.currentThread());
                assertThat(parts).hasSize(members);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 16})
    void cutsItemsIntoEvenPartsWithoutGapOrOverlap(int parts) {
        for (var items : new int[] {0, 1, 2, 15, 64, 1000, Integer.MAX_VALUE}) {
            var end = 0;
            for (var part = 0; part < parts; part++) {
                var member = new Team.Member(part, parts, null);
                assertThat(member.from(items)).isEqualTo(end);
                end = member.to(items);
                assertThat(end - member.from(items)).isIn(items / parts, items / parts + 1);
            }
            assertThat(end).isEqualTo(items);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void letsNobodyPassBeforeAllHaveCome(int members) {
        var rounds = 2000;
        var written = new int[members];
        var wrong = new AtomicInteger();
        try (var team = Team.of(members)) {
            team.run(member -> {
                for (var round = 1; round <= rounds; round++) {
                    written[member.part()] = round;
                    member.await();
                    for (var value : written) {
                        wrong.addAndGet(value == round ? 0 : 1);
                    }
                    member.await();
                }
            });
        }
        assertThat(wrong).hasValue(0);
        assertThat(written).containsOnly(rounds);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void throwsTheFirstFailureAndReleasesTheOthers(int failing) {
        var failure = new IllegalArgumentException("part " + failing);
        try (var team = Team.of(3)) {
            assertThatThrownBy(() -> team.run(member -> {
                member.await();
                if (member.part() == failing) {
                    throw failure;
                }
                member.await();
            })).isSameAs(failure);
            var count = new AtomicInteger();
            team.run(member -> {
                member.await();
                count.incrementAndGet();
                member.await();
            });
            assertThat(count).hasValue(3);
        }
    }

    @Test
    void unevenItemsAreCutIntoPartsOfEvenWork() {
        var first = new Team.Member(0, 2, null);
        var second = new Team.Member(1, 2, null);

        // 72 items of 3 and 72 of 1: 288 in all, the first 48 items are half of it
        assertThat(first.from(72, 3, 72, 1)).isZero();
        assertThat(first.to(72, 3, 72, 1)).isEqualTo(48);
        assertThat(second.from(72, 3, 72, 1)).isEqualTo(48);
        assertThat(second.to(72, 3, 72, 1)).isEqualTo(144);
        // 2 of 3 and 20 of 1: half of the work is in the light ones
        assertThat(first.to(2, 3, 20, 1)).isEqualTo(2 + 7);
        assertThat(second.from(2, 3, 20, 1)).isEqualTo(2 + 7);
    }

    @Test
    void blocksOfSamplesStayWhole() {
        var first = new Team.Member(0, 2, null);
        var second = new Team.Member(1, 2, null);

        assertThat(first.fromBlock(40)).isZero();
        assertThat(first.toBlock(40)).isEqualTo(16);
        assertThat(second.fromBlock(40)).isEqualTo(16);
        assertThat(second.toBlock(40)).isEqualTo(40);
        assertThat(first.toBlock(5)).isZero();
        assertThat(second.fromBlock(5)).isZero();
        assertThat(second.toBlock(5)).isEqualTo(5);
    }

    @Test
    void throwsErrorsAsTheyAre() {
        var error = new AssertionError("broken");
        try (var team = Team.of(2)) {
            assertThatThrownBy(() -> team.run(member -> {
                if (member.part() == 1) {
                    throw error;
                }
            })).isSameAs(error);
        }
    }

    @Test
    void refusesARunInsideARun() {
        try (var team = Team.of(2)) {
            assertThatIllegalStateException().isThrownBy(() -> team.run(member -> team.run(inner -> {})))
                    .withMessageContaining("running already");
        }
    }

    @Test
    void refusesToRunWhenClosedAndToHaveNoMember() {
        var team = Team.of(2);
        team.close();
        team.close();
        assertThatIllegalStateException().isThrownBy(() -> team.run(member -> {})).withMessageContaining("closed");
        assertThatIllegalArgumentException().isThrownBy(() -> Team.of(0)).withMessageContaining("at least 1");
    }

    @Test
    void endsItsThreadsWhenClosed() throws InterruptedException {
        var threads = new HashSet<Thread>();
        try (var team = Team.of(3)) {
            team.run(member -> {
                synchronized (threads) {
                    threads.add(Thread.currentThread());
                }
            });
        }
        threads.remove(Thread.currentThread());
        assertThat(threads).hasSize(2).allMatch(Thread::isDaemon);
        for (var thread : threads) {
            thread.join();
        }
    }

    @Test
    void wakesMembersThatFellAsleep() {
        var worker = new AtomicReference<Thread>();
        var runs = new AtomicInteger();
        try (var team = Team.of(2)) {
            for (var run = 0; run < 5; run++) {
                team.run(member -> {
                    if (member.part() == 1) {
                        worker.set(Thread.currentThread());
                        runs.incrementAndGet();
                    }
                });
                while (worker.get().getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
        }
        assertThat(runs).hasValue(5);
    }

    @Test
    void aloneHasEverythingAndNeverWaits() {
        var alone = Team.Member.alone();
        alone.await();
        assertThat(alone.part()).isZero();
        assertThat(alone.parts()).isEqualTo(1);
        assertThat(alone.from(10)).isZero();
        assertThat(alone.to(10)).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void allocatesNothingPerRunAndWait(int members) {
        try (var team = Team.of(members)) {
            Team.Task task = member -> {
                for (var i = 0; i < 10; i++) {
                    member.await();
                }
            };
            assertThat(Allocation.leastOf(100_000, () -> team.run(task))).isZero();
        }
    }

    @Test
    void scratchIsTheSameUntilMoreIsAskedForThanEverBefore() {
        var member = Team.Member.alone();
        var first = member.scratch();
        assertThat(first).hasSize(12 + 28_672);
        assertThat(member.scratch(100)).isSameAs(first);
        var larger = member.scratch(30_000);
        assertThat(larger).hasSize(12 + 30_000);
        assertThat(member.scratch(30_000)).isSameAs(larger);
        assertThat(member.scratch()).isSameAs(larger);
    }
}
