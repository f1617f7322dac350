package org.baosong.web.form.field;

import java.util.Set;

/** Builds HTML piece by piece. Everything that is not a name written in code is escaped, so that no answer can become markup. */
public final class Markup {

    private static final Set<String> VOID = Set.of("input", "br", "hr", "img");

    private final StringBuilder out = new StringBuilder(512);
    private String open = "";

    /** Begins an element; attributes may follow. */
    public Markup begin(String element) {
        finishTag();
        out.append('<').append(element);
        open = element;
        return this;
    }

    /** An attribute of the element just begun; none if the value is null. */
    public Markup with(String name, String value) {
        if (value != null) {
            out.append(' ').append(name).append("=\"");
            escape(value);
            out.append('"');
        }
        return this;
    }

    /** An attribute that is there or not. */
    public Markup flag(String name, boolean set) {
        return set ? with(name, name) : this;
    }

    public Markup text(String text) {
        finishTag();
        escape(text);
        return this;
    }

    public Markup end(String element) {
        if (VOID.contains(element)) {
            finishTag();
            return this;
        }
        finishTag();
        out.append("</").append(element).append('>');
        return this;
    }

    /** A whole element with a class and a text. */
    public Markup element(String element, String styleClass, String text) {
        return begin(element).with("class", styleClass).text(text).end(element);
    }

    private void finishTag() {
        if (!open.isEmpty()) {
            out.append('>');
            open = "";
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        finishTag();
        return out.toString();
    }
}
