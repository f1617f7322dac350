package org.baosong.web.api;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;

/** Gives an unexpected failure a short number: the person sees the number, the log has the number and the failure. */
public final class References {

    private static final Logger LOG = System.getLogger(References.class.getName());
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {
    }

    /** Writes the failure to the log and answers its number. */
    public static String log(Throwable failure, String where) {
        StringBuilder reference = new StringBuilder();
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(i -> reference.append(LETTERS.charAt(i)));
        LOG.log(Level.ERROR, "event=failure reference=" + reference + " at=" + where, failure);
        return reference.toString();
    }
}
