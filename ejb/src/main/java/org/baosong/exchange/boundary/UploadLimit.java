package org.baosong.exchange.boundary;

import org.baosong.exchange.control.ExchangeFiles;
import org.baosong.exchange.control.Limits;
import org.baosong.kernel.DomainException;

/** How large an upload may be, for those who can tell before they read it. */
public final class UploadLimit {

    private UploadLimit() {
    }

    /** @param announced bytes the sender speaks of; -1 if he does not say */
    public static boolean isBeyond(long announced) {
        return announced > Limits.UPLOAD;
    }

    public static DomainException refusal() {
        return ExchangeFiles.tooLarge();
    }
}
