package org.baosong.operations.boundary;

import java.time.Instant;
import org.baosong.operations.entity.AuditEntry;

/** One line of the audit log. {@code result} is an {@link AuditResult}; {@code sealed} tells whether the chain holds it by now. */
public record AuditRecord(String id, Instant happenedAt, String kind, String actor, String subject, String result, String detail,
                          boolean sealed) {

    static AuditRecord of(AuditEntry entry) {
        return new AuditRecord(String.valueOf(entry.getId()), entry.getHappenedAt(), entry.getKind(), entry.getActor(),
                entry.getSubject(), entry.getResult(), entry.getDetail(), entry.getSeal() != null);
    }
}
