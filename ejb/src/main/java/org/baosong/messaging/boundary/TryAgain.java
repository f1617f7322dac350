package org.baosong.messaging.boundary;

/**
 * Gives a message back to the broker. It carries no stack trace: the reason has been logged in one line, and the container prints
 * this one at every try.
 */
class TryAgain extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TryAgain(String reason) {
        super(reason, null, false, false);
    }
}
