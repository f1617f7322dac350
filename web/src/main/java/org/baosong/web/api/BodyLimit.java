package org.baosong.web.api;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.JsonError;

/**
 * Refuses a body at one megabyte, whatever it claims to be: no request of this interface needs more. What is left of it is read and
 * dropped up to {@value #DROPPED} bytes, since a caller on HTTP/2 hears no answer before he has sent everything.
 */
@Provider
public class BodyLimit implements ReaderInterceptor {

    private static final int MOST = 1 << 20;
    private static final int DROPPED = 8 << 20;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Limited(context.getInputStream()));
        return context.proceed();
    }

    /** Counts what is read. */
    private static final class Limited extends FilterInputStream {

        private int read;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > MOST) {
                drop();
                throw new DomainException(JsonError.TOO_LARGE, MOST >> 10);
            }
        }

        private void drop() throws IOException {
            byte[] unwanted = new byte[8192];
            int some = in.read(unwanted);
            for (int dropped = 0; some >= 0 && dropped < DROPPED; dropped += some) {
                some = in.read(unwanted);
            }
        }
    }
}
