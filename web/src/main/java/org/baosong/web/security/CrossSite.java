package org.baosong.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/**
 * Whether a request that changes something was meant by the person behind the browser, or slipped in by another site (CSRF). Two
 * independent questions: does the browser say it comes from our own pages, and does it carry the secret of the session.
 */
public final class CrossSite {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private CrossSite() {
    }

    public static boolean changesSomething(String method) {
        return !HARMLESS.contains(method);
    }

    /**
     * Whether the browser says that the request comes from our own site. Programs that are no browsers say nothing; they carry no
     * cookies of somebody else either.
     *
     * @param origin    header Origin, may be null
     * @param fetchSite header Sec-Fetch-Site, may be null
     * @param ownHost   header Host
     * @param publicUrl configured address, empty if none
     */
    public static boolean isOwnOrigin(String origin, String fetchSite, String ownHost, String publicUrl) {
        if (fetchSite != null && !OWN.contains(fetchSite)) {
            return false;
        }
        if (origin == null) {
            return true;
        }
        String host = authority(origin);
        return !host.isEmpty() && (host.equalsIgnoreCase(ownHost) || host.equalsIgnoreCase(authority(publicUrl)));
    }

    private static String authority(String url) {
        int start = url.indexOf("://");
        if (start < 0) {
            return "";
        }
        String rest = url.substring(start + 3);
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }

    /** Compares in constant time, so that the secret cannot be guessed letter by letter. */
    public static boolean isToken(String expected, String given) {
        return expected != null && given != null && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
                given.getBytes(StandardCharsets.UTF_8));
    }
}
