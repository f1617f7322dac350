package org.baosong.identity.boundary;

import org.baosong.scope.control.Actor;

/** Somebody logged in, as of this request. {@code mustChange}: nothing but changing the password is open to him. */
public record Visitor(Actor actor, SignedIn signedIn, String userName, boolean mustChange, Preferences preferences) {
}
