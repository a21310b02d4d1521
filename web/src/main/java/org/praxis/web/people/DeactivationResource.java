package org.praxis.web.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.people.Deactivating;
import org.praxis.people.PersonId;

/** Closing Praxis for a person, and opening it again. */
@Path("people/{id}/deactivation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class DeactivationResource {
  @Inject Deactivating deactivating;

  @POST
  @Operation(
      summary =
          "Close Praxis for a person: their sessions end with the next request, their access tokens sleep. For"
              + " administrators; not for oneself.")
  @APIResponse(responseCode = "204", description = "Praxis is closed for this person.")
  public void deactivate(@PathParam("id") PersonId id) {
    deactivating.deactivate(id);
  }

  @DELETE
  @Operation(summary = "Open Praxis for a person again. For administrators.")
  @APIResponse(responseCode = "204", description = "Praxis is open to this person.")
  public void reactivate(@PathParam("id") PersonId id) {
    deactivating.reactivate(id);
  }
}
