package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import org.baosong.operations.boundary.AuditLog;
import org.baosong.operations.boundary.AuditRecord;
import org.baosong.operations.boundary.AuditVerdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log, for the audit administrator. */
@Path("audit-log")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit log")
public class AuditLogResource {

    @EJB
    private AuditLog log;

    @GET
    @Operation(summary = "Lines of the log, newest first")
    public ListAnswer<AuditRecord> list(@QueryParam("kind") String kind, @QueryParam("actor") String actor, @QueryParam("after") String after,
                                        @QueryParam("size") @DefaultValue("50") int size) {
        return ListAnswer.of(log.list(kind, actor, after, size), Function.identity());
    }

    @GET
    @Path("verdict")
    @Operation(summary = "Walk the chain of seals: whether any line was changed or removed")
    public AuditVerdict verify() {
        return log.verify();
    }
}
