package org.baosong.operations.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.baosong.kernel.Clock;
import org.baosong.kernel.CommonError;
import org.baosong.kernel.DomainException;
import org.baosong.kernel.Page;
import org.baosong.operations.control.AuditChain;
import org.baosong.operations.control.AuditStore;
import org.baosong.operations.control.NodeLease;
import org.baosong.operations.entity.AuditEntry;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.entity.Role;

/**
 * What administrators did and what was refused to whom. Rows are only ever added; each is sealed into a chain within seconds, so
 * that a later change, also by somebody with access to the database, is found by {@link #verify()}.
 */
@Stateless
@Scoped
public class AuditLog {

    private static final int MOST = 200;
    private static final int SLICE = 1000;
    private static final int KIND = 60;
    private static final int ACTOR = 120;
    private static final int SUBJECT = 200;
    private static final int DETAIL = 2000;

    @Inject
    private AuditStore store;

    @Inject
    private NodeLease node;

    @Inject
    private Clock clock;

    /**
     * Adds a line: with the caller's transaction if the act was done, in one of its own if it was refused or failed.
     *
     * @param kind    what was tried, such as {@code login} or {@code role-granted}
     * @param actor   who tried it
     * @param subject on what or whom
     * @param detail  what else matters; never a password, token or content of a filing
     */
    @Permit(anonymous = true)
    public void add(String kind, String actor, String subject, AuditResult result, String detail) {
        AuditEntry entry = new AuditEntry(node.number(), clock.now(), cut(kind, KIND), cut(actor, ACTOR), cut(subject, SUBJECT),
                result.name(), cut(detail, DETAIL));
        if (result == AuditResult.DONE) {
            store.add(entry);
        } else {
            store.addApart(entry);
        }
    }

    /** The log, newest first; {@code kind} and {@code actor} may be null, {@code after} is the key of the page before. */
    @Permit(Role.AUDIT_ADMIN)
    public Page<AuditRecord> list(String kind, String actor, String after, int size) {
        int limit = Math.max(1, Math.min(size, MOST));
        List<AuditEntry> found = store.list(kind, actor, after == null ? Long.MAX_VALUE : key(after), limit + 1);
        List<AuditRecord> rows = found.stream().limit(limit).map(AuditRecord::of).toList();
        return new Page<>(rows, store.count(kind, actor, Page.COUNT_LIMIT + 1), found.size() > limit ? rows.get(limit - 1).id() : null);
    }

    /** Walks every chain from its beginning and names the first row that does not fit. */
    @Permit(Role.AUDIT_ADMIN)
    public AuditVerdict verify() {
        long rows = 0;
        for (AuditStore.End end : store.ends()) {
            AuditChain chain = new AuditChain();
            Optional<AuditChain.Break> broken = walk(end, chain);
            rows += chain.place();
            if (broken.isPresent()) {
                long id = broken.get().id();
                return new AuditVerdict(false, rows, id == 0 ? null : String.valueOf(id), broken.get().what());
            }
        }
        return new AuditVerdict(true, rows, null, null);
    }

    private Optional<AuditChain.Break> walk(AuditStore.End end, AuditChain chain) {
        List<AuditEntry> slice;
        do {
            slice = store.sealed(end.node(), chain.place(), SLICE);
            // What is sealed while we walk belongs to the next verification.
            Optional<AuditChain.Break> broken = chain.follow(slice.stream().filter(row -> row.getSealNo() <= end.place()).toList());
            if (broken.isPresent()) {
                return broken;
            }
        } while (slice.size() == SLICE && chain.place() < end.place());
        return chain.end(end.place(), end.seal());
    }

    private static long key(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException wrong) {
            throw new DomainException(CommonError.MALFORMED);
        }
    }

    private static String cut(String text, int length) {
        String whole = text == null ? "" : text;
        return whole.length() <= length ? whole : whole.substring(0, length - 1) + "…";
    }
}
