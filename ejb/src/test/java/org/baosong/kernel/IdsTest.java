package org.baosong.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void keysRiseAndNeverRepeatThoughManyAskAtOnce() {
        Set<Long> seen = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 8).parallel().forEach(thread -> {
            long last = 0;
            for (int i = 0; i < 50_000; i++) {
                long id = Ids.next();
                assertThat(id).isGreaterThan(last);
                last = id;
                seen.add(id);
            }
        });
        assertThat(seen).hasSize(400_000);
    }

    @Test
    void aNodeNumberOutsideTenBitsIsRefused() {
        assertThatThrownBy(() -> Ids.node(1024)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ids.node(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
