package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.baosong.audit.boundary.AuditDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits at one's own desk (待办). */
@Path("worklist")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks", description = "Worklist (待办) and decisions (审核)")
public class WorklistResource {

    @EJB
    private AuditDesk desk;

    @GET
    @Operation(summary = "Open tasks of one's own desk, oldest first")
    public ListAnswer<TaskResource.TaskItem> list(
            @Parameter(example = "basic-public-health") @QueryParam("definition") String definition,
            @Parameter(description = "part of the organisation's name or a whole filing number") @QueryParam("text") String text,
            @Parameter(description = "next of the page before") @QueryParam("after") String after,
            @Parameter(description = "rows wanted, at most 200") @QueryParam("size") String size) {
        return ListAnswer.of(desk.worklist(Asked.text(definition), Asked.text(text), Asked.text(after), Asked.size(size)), TaskResource::item);
    }
}
