package org.baosong.identity.entity;

/** By which door somebody came in: a page of the browser, or the programming interface. */
public enum Channel {
    PAGE, API
}
