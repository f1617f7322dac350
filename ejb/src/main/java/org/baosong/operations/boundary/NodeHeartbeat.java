package org.baosong.operations.boundary;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.baosong.kernel.Ids;
import org.baosong.operations.control.NodeLease;

/** Keeps this node's number leased while the node lives; after a long absence of the database it takes another one if need be. */
@Singleton
@Startup
@DependsOn("Migrator")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NodeHeartbeat {

    private static final Logger LOG = System.getLogger(NodeHeartbeat.class.getName());

    @Inject
    private NodeLease lease;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void beat() {
        try {
            if (!lease.renew()) {
                int old = lease.number();
                lease.take().ifPresent(Ids::node);
                LOG.log(Level.WARNING, "event=node-renumbered from={0} to={1}", old, lease.number());
            }
        } catch (IllegalStateException failed) {
            LOG.log(Level.WARNING, "event=node-renewal-failed reason={0}", failed.getMessage());
        }
    }
}
