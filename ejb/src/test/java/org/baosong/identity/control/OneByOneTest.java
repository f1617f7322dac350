package org.baosong.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    @Test
    void work_under_one_key_never_overlaps() throws Exception {
        OneByOne oneByOne = new OneByOne();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                work.add(() -> oneByOne.run("officer", () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.yield();
                    return inside.decrementAndGet();
                }));
            }
            threads.invokeAll(work);
        } finally {
            threads.shutdown();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void a_failure_inside_frees_the_lane() {
        OneByOne oneByOne = new OneByOne();
        assertThatThrownBy(() -> oneByOne.run("a", () -> {
            throw new IllegalStateException("wrong password");
        })).hasMessage("wrong password");
        assertThat(oneByOne.<String>run("a", () -> "next")).isEqualTo("next");
    }
}
