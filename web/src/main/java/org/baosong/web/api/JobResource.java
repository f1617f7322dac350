package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.baosong.exchange.boundary.JobView;
import org.baosong.exchange.boundary.Jobs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Work in the background, whatever it is: how far it has come. */
@Path("jobs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs", description = "Work in the background")
public class JobResource {

    @EJB
    private Jobs jobs;

    /** How far a job has come. */
    public record JobItem(@Schema(example = "7340221870080001") String id, @Schema(example = "IMPORT") String kind, @Schema(example = "CHECKING") String state,
                          @Schema(example = "4000") int done, @Schema(example = "12000") int total, @Schema(example = "850", description = "rows per second") int rate,
                          @Schema(example = "false", description = "nothing more will happen by itself") boolean finished) {
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far an import or export has come", description = "The key of the import or export is the key of its job.")
    public JobItem get(@PathParam("id") String id) {
        JobView job = jobs.get(Inputs.id(id));
        return new JobItem(Outputs.id(job.id()), job.kind().name(), job.state(), job.done(), job.total(), job.rate(), job.finished());
    }
}
