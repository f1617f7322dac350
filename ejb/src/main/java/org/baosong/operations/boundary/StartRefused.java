package org.baosong.operations.boundary;

import java.util.List;
import java.util.Locale;
import org.baosong.kernel.ErrorCode;
import org.baosong.kernel.Texts;

/** Why the product does not start, in one line that an operator can act on, in English and Chinese. */
public class StartRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private StartRefused(String message, Throwable cause) {
        super(message, cause);
    }

    public static StartRefused of(ErrorCode error, Object... args) {
        return new StartRefused(message(error, args), null);
    }

    public static StartRefused of(ErrorCode error, Throwable cause, Object... args) {
        return new StartRefused(message(error, args), cause);
    }

    private static String message(ErrorCode error, Object... args) {
        return error.code() + " " + Texts.error(Locale.ENGLISH, error.code(), List.of(args))
                + " / " + Texts.error(Texts.CHINESE, error.code(), List.of(args));
    }
}
