package org.baosong.exchange.boundary;

/**
 * How far work in the background has come.
 *
 * @param state    of the import or export
 * @param rate     rows per second, 0 if not known
 * @param finished whether nothing more will happen by itself
 */
public record JobView(long id, Kind kind, String state, int done, int total, int rate, boolean finished) {

    /** What is worked on. */
    public enum Kind { IMPORT, EXPORT }
}
