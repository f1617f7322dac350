package org.baosong.messaging.control;

import jakarta.enterprise.context.RequestScoped;

/** What began the present chain of messages: everything written while one message is handled carries that message's correlation. */
@RequestScoped
public class Correlation {

    private String id;

    /** The chain's id, or null if nothing was written yet in this request. */
    public String id() {
        return id;
    }

    public void enter(String newId) {
        this.id = newId;
    }
}
