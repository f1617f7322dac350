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

    @Test
    void whatSomebodySendsIsAKeyOnlyIfItCanBeOne() {
        assertThat(Ids.read("250325886564302848")).contains(250_325_886_564_302_848L);
        assertThat(Ids.read("9999999999999999999")).isEmpty();
        assertThat(Ids.read("150302")).isEmpty();
        assertThat(Ids.read("\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u0660")).isEmpty();
        assertThat(Ids.read("-250325886564302848")).isEmpty();
    }
}
