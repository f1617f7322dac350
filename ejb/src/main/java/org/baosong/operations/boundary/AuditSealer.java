package org.baosong.operations.boundary;

import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.baosong.operations.control.AuditStore;

/**
 * Seals the audit log every few seconds. Sealing at insert would make all log-ins of a node wait for each other. Any node seals any
 * node's rows, so those of a node that died are sealed too.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditSealer {

    private static final Logger LOG = System.getLogger(AuditSealer.class.getName());

    @Inject
    private AuditStore store;

    @EJB
    private AuditSeal seal;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void sealAll() {
        try {
            for (int node : store.unsealedNodes()) {
                while (seal.sealSome(node)) {
                    LOG.log(Level.DEBUG, "event=audit-sealed node={0}", node);
                }
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "event=audit-sealing-failed reason={0}", failed.toString());
        }
    }
}
