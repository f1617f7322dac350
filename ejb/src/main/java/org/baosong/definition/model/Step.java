package org.baosong.definition.model;

/**
 * One station of a route: who decides what.
 *
 * @param id     name of the step within its route; histories and state labels refer to it
 * @param label  what people call it
 * @param level  at which level it is decided
 * @param line   code of the line (条线) whose authority decides
 * @param act    whether single filings are judged or what the level below passed is confirmed
 * @param gather whether filings go on one by one or as a batch the desk confirms
 * @param due    how long the desk has
 */
public record Step(String id, LocalText label, StepLevel level, String line, Act act, Gather gather, Due due) {

    /** What the desk does. */
    public enum Act {
        /** 审核: passes or returns each filing. */
        AUDIT,
        /** 确认: confirms what the level below reports. */
        CONFIRM
    }

    /** How filings leave the step. */
    public enum Gather { SINGLE, BATCH }
}
