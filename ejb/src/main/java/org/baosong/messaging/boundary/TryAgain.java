package org.baosong.messaging.boundary;

/**
 * Gives a message back to the broker. It carries no stack trace: the reason has been logged in one line, and the container prints
 * this one at every try.
 */
class TryAgain extends RuntimeException {

    /** By which {@link DeliveryLog} knows a record that only repeats it. */
    static final String MARK = "told already: ";

    private static final long serialVersionUID = 1L;

    TryAgain(String reason) {
        super(MARK + reason, null, false, false);
    }
}
