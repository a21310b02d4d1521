package org.praxis.web.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.people.People;
import org.praxis.people.view.Profile;

/** Who is asking. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class MeResource {
  @Inject People people;

  @GET
  @Operation(summary = "Who I am to the directory, and which roles its groups give me.")
  public Profile me() {
    return people.me();
  }
}
