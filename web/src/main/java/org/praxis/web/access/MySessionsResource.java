package org.praxis.web.access;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.access.SessionId;
import org.praxis.access.Sessions;
import org.praxis.access.view.SessionRow;
import org.praxis.web.security.SignedInSession;

/** Where I am signed in. */
@Path("me/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class MySessionsResource {
  @Inject Sessions sessions;
  @Context HttpServletRequest request;

  @GET
  @Operation(
      summary =
          "Where I am signed in with a browser: the session that asks first, then the last seen.")
  public List<SessionRow> list() {
    return sessions.mine(SignedInSession.id(request).orElse(null));
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "End one of my sessions; its browser has to sign in again.")
  @APIResponse(responseCode = "204", description = "Ended.")
  public void end(@PathParam("id") SessionId id) {
    sessions.end(id);
  }

  @DELETE
  @Operation(summary = "Sign out everywhere. Access tokens stay; each is revoked by itself.")
  @APIResponse(responseCode = "204", description = "All of my sessions are ended.")
  public void endAll() {
    sessions.endAll();
  }
}
