package org.praxis.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The API: JSON in and out, and the same rules as on the pages. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Praxis",
            version = "1",
            description =
                "Communities, moderation and training. Lists are paged (page from 1, size up to 100). What is refused"
                    + " comes as a problem document (RFC 9457): 400 names the fields in errors, 401 not signed in, 403"
                    + " not allowed, 404 not there or not to be seen, 409 changed meanwhile."),
    security = @SecurityRequirement(name = "directory"))
@SecurityScheme(
    securitySchemeName = "directory",
    type = SecuritySchemeType.HTTP,
    scheme = "basic",
    description = "The name and password of the company's directory.")
public class Api extends Application {}
