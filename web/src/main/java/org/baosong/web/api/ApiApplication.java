package org.baosong.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The root of the programming interface. Resources are found by their annotations; everything a page does can be done here. */
@ApplicationPath("api/v1")
@OpenAPIDefinition(
        info = @Info(title = "Baosong", version = "1",
                description = "File, audit and confirm. Log in at /login, then send the token as Authorization: Bearer. "
                        + "Refusals are application/problem+json with a stable code and the fields concerned."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(securitySchemeName = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
public class ApiApplication extends Application {
}
