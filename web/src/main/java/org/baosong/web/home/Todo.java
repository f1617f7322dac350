package org.baosong.web.home;

/**
 * One thing to be done.
 *
 * @param words what, with its number
 * @param note  by when, or why it cannot be done yet; may be empty
 * @param path  page on which it is done
 * @param act   words of the link there
 * @param look  {@code bad} if late, {@code warn} if soon, {@code todo} otherwise
 */
public record Todo(String words, String note, String path, String act, String look) {
}
