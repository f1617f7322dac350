package org.baosong.definition.model;

/**
 * One value a choice offers.
 *
 * @param no    number that statistics count by; a value keeps it through all versions
 * @param value what is stored
 * @param label what people read
 */
public record Option(int no, String value, LocalText label) {
}
