package org.baosong.operations.control;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Reads what native queries answer: drivers give DATETIME as one of two types. */
final class Columns {

    private Columns() {
    }

    static Instant instant(Object column) {
        return column instanceof LocalDateTime utc ? utc.toInstant(ZoneOffset.UTC) : ((Timestamp) column).toInstant();
    }
}
