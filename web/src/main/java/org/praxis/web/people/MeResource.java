package org.praxis.web.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.people.People;
import org.praxis.people.view.Profile;

/** Who is asking. */
@Path("me")
@Tag(name = "People")
public class MeResource {
  @Inject People people;

  @GET
  @Operation(summary = "Who I am to the directory, and which roles its groups give me.")
  public Profile me() {
    return people.me();
  }
}
