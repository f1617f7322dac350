package org.baosong.exchange.boundary;

import java.io.IOException;
import java.io.InputStream;
import org.baosong.exchange.control.ExchangeFiles;
import org.baosong.exchange.control.Limits;
import org.baosong.kernel.DomainException;

/** How large an upload may be, for those who can tell before they read it. */
public final class UploadLimit {

    private static final long DRAINED = 128L << 20;

    private UploadLimit() {
    }

    /** @param announced bytes the sender speaks of; -1 if he does not say */
    public static boolean isBeyond(long announced) {
        return announced > Limits.UPLOAD;
    }

    /**
     * Reads what was announced and throws it away, up to an end: most callers hear an answer only after they have sent everything, and
     * see a broken connection otherwise.
     */
    public static void drain(InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = DRAINED;
        for (int read = body.read(buffer); read >= 0 && left > 0; read = body.read(buffer)) {
            left -= read;
        }
    }

    public static DomainException refusal() {
        return ExchangeFiles.tooLarge();
    }
}
