package org.baosong.identity.boundary;

import java.time.Instant;

/** A bearer token, readable only now. */
public record IssuedToken(String token, Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedToken[until " + expiresAt + "]";
    }
}
