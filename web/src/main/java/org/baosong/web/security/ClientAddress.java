package org.baosong.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** From which address a request comes. Behind a proxy that is trusted by configuration, the last address the proxy added. */
public final class ClientAddress {

    private static final int LONGEST = 45;

    private ClientAddress() {
    }

    public static String of(HttpServletRequest request, boolean behindProxy) {
        String forwarded = behindProxy ? request.getHeader("X-Forwarded-For") : null;
        String address = forwarded == null ? request.getRemoteAddr() : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return address.length() > LONGEST ? address.substring(0, LONGEST) : address;
    }
}
