package org.baosong.messaging.boundary;

import jakarta.ejb.ApplicationException;

/** The broker did not take a batch. An application exception, so that the container does not print a trace for each try. */
@ApplicationException(rollback = true)
public class NotSent extends Exception {

    private static final long serialVersionUID = 1L;

    NotSent(Exception cause) {
        super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }
}
