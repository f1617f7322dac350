package org.baosong.kernel;

/**
 * A named way in which a request can be refused. One enum per component implements it; a test proves all codes unique
 * and every code worded in both languages ({@code i18n/errors*.properties}).
 *
 * <p>{@code F1xxx} input, {@code F2xxx} state, {@code F3xxx} scope and rights, {@code F4xxx} integration, {@code F9xxx} bug.
 */
public interface ErrorCode {

    /** The stable code shown to people and machines, such as {@code F2101}. */
    String code();

    /** The HTTP status that the API answers with. */
    int status();
}
