package org.praxis.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.ExternalDocumentation;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
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
                "Communities, moderation, training, people and the organisation, audiences, following the directory,"
                    + " and access. Lists are paged (page from 1, size up to 100). What is refused comes as a problem"
                    + " document (RFC 9457): 400 names the fields in errors, also a"
                    + " parameter that the address does not take, 401 not signed in, 403 not allowed, 404"
                    + " not there or not to be seen, 409 changed meanwhile, 429 and 503 to be tried again after"
                    + " Retry-After. Of an access token, the scope read is enough for every GET; each operation says"
                    + " which scope it takes. Texts are in English or German, as Accept-Language wants it.",
            license = @License(name = "For use within the company")),
    // The server mentions external documentation in any case, and an address belongs to it.
    externalDocs =
        @ExternalDocumentation(
            description = "Problem documents",
            url = "https://www.rfc-editor.org/rfc/rfc9457"),
    security = {@SecurityRequirement(name = "directory"), @SecurityRequirement(name = "token")})
@SecurityScheme(
    securitySchemeName = "token",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description =
        "An access token, made on the profile page or at me/tokens; good for what its scopes say of what its owner may"
            + " do.")
@SecurityScheme(
    securitySchemeName = "directory",
    type = SecuritySchemeType.HTTP,
    scheme = "basic",
    description =
        "The name and password of the company's directory; not where an OpenID provider signs people in.")
public class Api extends Application {}
