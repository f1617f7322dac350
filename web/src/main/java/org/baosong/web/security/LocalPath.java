package org.baosong.web.security;

import java.util.regex.Pattern;

/** Where to go on after log-in. Only pages of our own are accepted, so that a link cannot carry somebody from our log-in elsewhere. */
public final class LocalPath {

    /** Where people go who came from nowhere in particular. */
    public static final String HOME = "/index.xhtml";

    // One leading slash, then nothing a browser might read as a host, a scheme or a line break.
    private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[\\w\\-./?&=%:+,~;@]*");
    private static final int LONGEST = 500;

    private LocalPath() {
    }

    /** The wish if it is a page of ours, else {@link #HOME}. */
    public static String orHome(String wish) {
        if (wish == null || wish.length() > LONGEST || !FORM.matcher(wish).matches() || wish.contains("/../")
                || wish.startsWith("/login.xhtml") || wish.startsWith("/api") || wish.startsWith("/jakarta.faces")) {
            return HOME;
        }
        return wish;
    }
}
