package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.baosong.messaging.boundary.DeadLetterView;
import org.baosong.messaging.boundary.DeadLetters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages that nobody could handle, for operators. */
@Path("dead-letters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations", description = "For operators (运维)")
public class DeadLetterResource {

    @EJB
    private DeadLetters letters;

    /** A dead letter. */
    public record DeadLetterItem(String id, String messageId, @Schema(example = "filing.intake") String queue,
                                 @Schema(example = "filing.submitted") String type, String groupKey, String body, String error, String arrivedAt,
                                 @Schema(example = "OPEN") String state, String resolvedBy, String resolvedAt, String reason) {
    }

    /** Why a message is given up. */
    public record Discard(@Schema(example = "办件已作废", required = true) String reason) {
    }

    @GET
    @Operation(summary = "Dead letters in a state, newest first")
    public ListAnswer<DeadLetterItem> list(
            @Parameter(description = "OPEN, RETRIED or DISCARDED") @QueryParam("state") @DefaultValue("OPEN") String state,
            @Parameter(description = "next of the page before") @QueryParam("after") String after,
            @Parameter(description = "rows wanted, at most 200") @QueryParam("size") String size) {
        return ListAnswer.of(letters.list(state, Outputs.known(after), Asked.size(size)), DeadLetterResource::item);
    }

    @POST
    @Path("{id}/retry")
    @Operation(summary = "Send a message again under its old id: whoever has handled it does nothing")
    public void retry(@PathParam("id") String id) {
        letters.retry(id);
    }

    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a message up for a reason that stays with it")
    public void discard(@PathParam("id") String id, Discard given) {
        letters.discard(id, Inputs.body(given).reason());
    }

    private static DeadLetterItem item(DeadLetterView l) {
        return new DeadLetterItem(l.id(), l.messageId(), l.queue(), l.type(), l.groupKey(), l.body(), l.error(), Outputs.at(l.arrivedAt()),
                l.state(), l.resolvedBy(), Outputs.at(l.resolvedAt()), l.reason());
    }
}
