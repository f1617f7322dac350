package org.baosong.operations.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import org.baosong.exchange.entity.ExchangeError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Texts;
import org.baosong.operations.control.Setting;
import org.junit.jupiter.api.Test;

class QuotasTest {

    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private int limit = 3;

    private final Quotas quotas = new Quotas(() -> now, new Settings() {
        @Override
        public int number(Setting setting) {
            return limit;
        }
    });

    private void take(long account, int amount) {
        quotas.take(Setting.QUOTA_EXPORTS_HOUR, account, amount, ExchangeError.EXPORTS_OFTEN);
    }

    private void isRefused(long account, int amount, String minutes) {
        assertThatThrownBy(() -> take(account, amount)).asInstanceOf(type(DomainException.class)).satisfies(refusal -> {
            assertThat(refusal.error().status()).isEqualTo(429);
            assertThat(Texts.error(Texts.CHINESE, refusal)).contains(" 3 ", " " + minutes + " 分钟");
        });
    }

    @Test
    void whatIsUsedComesBackEvenly() {
        take(1, 1);
        take(1, 2);
        isRefused(1, 1, "20");
        take(2, 3);
        now = now.plus(Duration.ofMinutes(19));
        isRefused(1, 1, "1");
        now = now.plus(Duration.ofMinutes(1));
        take(1, 1);
        isRefused(1, 1, "20");
        now = now.plus(Duration.ofDays(2));
        take(1, 3);
        isRefused(1, 3, "60");
    }

    /** One act that is larger than the hour would otherwise never be possible. */
    @Test
    void oneLargeActUsesUpTheHour() {
        take(1, 9);
        isRefused(1, 1, "140");
    }

    @Test
    void nothingIsCountedWithoutALimit() {
        limit = 0;
        take(1, 1_000_000);
        take(1, 1_000_000);
        quotas.oneMore(Setting.QUOTA_EXPORTS_OPEN, 1_000_000, ExchangeError.EXPORTS_OPEN);
    }

    @Test
    void onlySoManyAtATime() {
        quotas.oneMore(Setting.QUOTA_EXPORTS_OPEN, 2, ExchangeError.EXPORTS_OPEN);
        assertThatThrownBy(() -> quotas.oneMore(Setting.QUOTA_EXPORTS_OPEN, 3, ExchangeError.EXPORTS_OPEN))
                .asInstanceOf(type(DomainException.class)).extracting(refusal -> Texts.error(Texts.CHINESE, refusal)).asString().contains("3 个导出");
    }
}
