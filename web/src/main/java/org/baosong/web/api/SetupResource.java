package org.baosong.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.baosong.identity.boundary.Setup;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The first start: makes the three administrators with the one-time link that the server printed. */
@Path("setup")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "session")
public class SetupResource {

    @EJB
    private Setup setup;

    /** An administrator to be. */
    public record Administrator(@Schema(example = "xitong") String userName, @Schema(example = "系统管理员") String displayName, String password) {

        Setup.Administrator forSetup() {
            return new Setup.Administrator(userName, displayName, password);
        }

        @Override
        public String toString() {
            return "Administrator[" + userName + "]";
        }
    }

    /** The token of the link, and three different people. */
    public record FirstAdministrators(@Schema(description = "the part of the printed link after token=", required = true) String token,
                                      Administrator system, Administrator security, Administrator audit) {
    }

    @POST
    @SecurityRequirements
    @Operation(summary = "Create the first administrators; works once")
    public void create(FirstAdministrators given) {
        FirstAdministrators three = Inputs.body(given);
        setup.createAdministrators(three.token(), List.of(Asked.needed(three.system(), "system").forSetup(),
                Asked.needed(three.security(), "security").forSetup(), Asked.needed(three.audit(), "audit").forSetup()));
    }
}
