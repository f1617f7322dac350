package org.baosong.operations.boundary;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.baosong.operations.control.AuditStore;
import org.baosong.operations.entity.AuditEntry;

/** One transaction of sealing: some rows of one node get their places, and the end of the chain is noted beside them. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AuditSeal {

    private static final Logger LOG = System.getLogger(AuditSeal.class.getName());
    private static final int SLICE = 500;

    @Inject
    private AuditStore store;

    /** True if more rows may wait. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean sealSome(int node) {
        AuditStore.End end = store.take(node).orElse(null);
        if (end == null) {
            return false;
        }
        List<AuditEntry> rows = store.unsealed(node, SLICE);
        for (AuditEntry row : rows) {
            row.seal(end.place() + 1, end.seal());
            end = new AuditStore.End(node, row.getSealNo(), row.getSeal());
        }
        store.end(end);
        if (!rows.isEmpty()) {
            // The server's log is a second witness: who re-writes the whole chain must re-write that too.
            LOG.log(Level.INFO, "event=audit-sealed node={0} place={1} seal={2}", node, String.valueOf(end.place()), end.seal());
        }
        return rows.size() == SLICE;
    }
}
