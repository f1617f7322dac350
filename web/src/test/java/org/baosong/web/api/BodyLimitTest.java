package org.baosong.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.JsonError;
import org.junit.jupiter.api.Test;

class BodyLimitTest {

    private static final int MEGABYTE = 1 << 20;

    private InputStream body;

    private final ReaderInterceptorContext context = (ReaderInterceptorContext) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {ReaderInterceptorContext.class}, (proxy, method, args) -> switch (method.getName()) {
                case "getInputStream" -> body;
                case "setInputStream" -> {
                    body = (InputStream) args[0];
                    yield null;
                }
                default -> body.readAllBytes();
            });

    /** Without end, and counting. */
    private static final class Endless extends InputStream {

        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            given += length;
            return length;
        }
    }

    @Test
    void aMegabyteIsRead() throws IOException {
        body = new ByteArrayInputStream(new byte[MEGABYTE]);
        assertThat((byte[]) new BodyLimit().aroundReadFrom(context)).hasSize(MEGABYTE);
    }

    @Test
    void whatIsLeftOfALongerOneIsDroppedSoThatItsSenderHearsTheRefusal() {
        InputStream sent = new ByteArrayInputStream(new byte[3 * MEGABYTE]);
        body = sent;
        assertThatThrownBy(() -> new BodyLimit().aroundReadFrom(context)).isInstanceOfSatisfying(DomainException.class,
                refusal -> assertThat(refusal.error()).isEqualTo(JsonError.TOO_LARGE));
        assertThat(sent).isEmpty();
    }

    @Test
    void whoNeverEndsIsNotListenedToForEver() {
        Endless sent = new Endless();
        body = sent;
        assertThatThrownBy(() -> new BodyLimit().aroundReadFrom(context)).isInstanceOf(DomainException.class);
        assertThat(sent.given).isLessThan(10L * MEGABYTE);
    }
}
