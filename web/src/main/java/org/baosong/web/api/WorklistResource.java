package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.baosong.audit.boundary.AuditDesk;
import org.baosong.audit.boundary.WorklistFilter;
import org.baosong.audit.entity.Verdict;
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
            @Parameter(description = "CLEAR or LOOK: what the machine's pre-check sorted them into") @QueryParam("verdict") String verdict,
            @Parameter(description = "next of the page before") @QueryParam("after") String after,
            @Parameter(description = "number of the page, instead of after; reaches 10,000 rows") @QueryParam("page") String page,
            @Parameter(description = "rows wanted, at most 200") @QueryParam("size") String size) {
        WorklistFilter filter = new WorklistFilter(definition, text, Asked.choice(Verdict.class, verdict, "verdict"));
        return ListAnswer.of(desk.worklist(filter, Asked.wanted(page, after, size)), TaskResource::item);
    }
}
