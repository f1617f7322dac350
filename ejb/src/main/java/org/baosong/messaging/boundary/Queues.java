package org.baosong.messaging.boundary;

import java.util.List;

/** Every queue of the product. The broker's configuration and the listeners are tested against this list. */
public final class Queues {

    /** Filings just submitted, to be checked and given to their first desk. */
    public static final String FILING_INTAKE = "filing.intake";
    /** Audit tasks opened and closed. */
    public static final String AUDIT_TASKS = "audit.tasks";
    /** Members of a confirmed batch, moved on in slices. */
    public static final String BATCH_STEPS = "batch.steps";
    /** Messages to people. */
    public static final String NOTICE_DISPATCH = "notice.dispatch";
    /** Changes that projections follow. */
    public static final String STATISTICS_FACTS = "statistics.facts";
    /** Slices of an annual report. */
    public static final String REPORT_SLICES = "report.slices";
    /** Uploaded files, read in slices. */
    public static final String EXCHANGE_IMPORTS = "exchange.imports";
    /** Long queries and exports. */
    public static final String EXCHANGE_QUERIES = "exchange.queries";

    /** What stands before a queue's name to name the queue of its dead letters. */
    public static final String DEAD = "DLQ.";

    private static final List<String> ALL = List.of(FILING_INTAKE, AUDIT_TASKS, BATCH_STEPS, NOTICE_DISPATCH, STATISTICS_FACTS,
            REPORT_SLICES, EXCHANGE_IMPORTS, EXCHANGE_QUERIES);

    private Queues() {
    }

    public static List<String> all() {
        return ALL;
    }
}
