package dev.nacre.runtime.parallel;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

final class WorkspacePoolTest {

    @Test
    void lendsTheSameArrayAgain() {
        var pool = new WorkspacePool(12);
        var workspace = pool.take();
        assertThat(workspace).hasSize(12).containsOnly(0f);
        pool.give(workspace);
        assertThat(pool.take()).isSameAs(workspace);
        assertThat(pool.take()).isNotSameAs(workspace);
    }

    @Test
    void keepsABoundedNumber() {
        var pool = new WorkspacePool(1);
        var given = new IdentityHashMap<float[], Boolean>();
        for (var i = 0; i < 100; i++) {
            var workspace = new float[1];
            given.put(workspace, true);
            pool.give(workspace);
        }
        var kept = 0;
        while (given.containsKey(pool.take())) {
            kept++;
        }
        assertThat(kept).isEqualTo(64);
    }

    @Test
    void refusesAnArrayOfAnotherLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkspacePool(4).give(new float[5]))
                .withMessageContaining("4 floats").withMessageContaining("of 5");
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkspacePool(-1));
    }

    @Test
    void neverLendsOneArrayTwiceAtATime() throws Exception {
        var pool = new WorkspacePool(2);
        try (var executor = Executors.newFixedThreadPool(4)) {
            var tasks = new ArrayList<Callable<Boolean>>();
            for (var thread = 1; thread <= 4; thread++) {
                var mark = thread;
                tasks.add(() -> keepsItsMark(pool, mark));
            }
            for (Future<Boolean> kept : executor.invokeAll(tasks)) {
                assertThat(kept.get()).isTrue();
            }
        }
    }

    private static boolean keepsItsMark(WorkspacePool pool, float mark) {
        for (var i = 0; i < 100_000; i++) {
            var workspace = pool.take();
            workspace[0] = mark;
            workspace[1] = -mark;
            if (workspace[0] + workspace[1] != 0 || workspace[0] != mark) {
                return false;
            }
            pool.give(workspace);
        }
        return true;
    }

    @Test
    void allocatesNothingOnceWarm() {
        var pool = new WorkspacePool(1000);
        assertThat(Allocation.leastOf(100, () -> {
            var first = pool.take();
            var second = pool.take();
            pool.give(first);
            pool.give(second);
        })).isZero();
    }
}
