package org.baosong.messaging.boundary;

/** A message that is not one of ours; it ends among the dead letters after the usual tries. */
class UnreadableMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableMessage(String why) {
        super(why);
    }
}
