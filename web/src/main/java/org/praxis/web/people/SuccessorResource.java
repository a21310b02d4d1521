package org.praxis.web.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.people.PersonId;
import org.praxis.people.Succession;
import org.praxis.people.SuccessorDraft;
import org.praxis.people.view.PersonChip;

/** Who takes over what a colleague looks after, once they have left. */
@Path("people/{id}/successor")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class SuccessorResource {
  @Inject Succession succession;

  /**
   * @param person null where nobody is named
   */
  public record Successor(PersonChip person) {}

  @GET
  @Operation(summary = "Whom a colleague is followed by. For HR and administrators.")
  public Successor successor(@PathParam("id") PersonId person) {
    return new Successor(succession.of(person).orElse(null));
  }

  @PUT
  @Operation(
      summary = "Name a colleague's successor, or with null nobody. For HR and administrators.")
  public Successor name(@PathParam("id") PersonId person, SuccessorDraft successor) {
    succession.nameFor(person, successor);
    return successor(person);
  }
}
