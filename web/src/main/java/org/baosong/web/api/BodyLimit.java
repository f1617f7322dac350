package org.baosong.web.api;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.JsonError;

/** Stops reading a body at one megabyte, whatever it claims to be: no request of this interface needs more. */
@Provider
public class BodyLimit implements ReaderInterceptor {

    private static final int MOST = 1 << 20;

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

        private void count(int bytes) {
            read += bytes;
            if (read > MOST) {
                throw new DomainException(JsonError.TOO_LARGE, MOST >> 10);
            }
        }
    }
}
