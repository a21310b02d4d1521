package org.praxis.web.moderation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.moderation.absence.AbsenceDraft;
import org.praxis.moderation.absence.AbsenceId;
import org.praxis.moderation.absence.AbsenceKeeping;
import org.praxis.moderation.absence.view.AbsenceView;
import org.praxis.people.PersonId;

/** Moderators who are away. */
@Path("moderation/absences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class AbsencesResource {
  private static final String WHO =
      "A moderator, by their id; me without. Of others for owners of a community that they moderate,"
          + " and administrators.";

  @Inject AbsenceKeeping keeping;

  @GET
  @Operation(summary = "When somebody is away, now and from now on. For moderators.")
  public List<AbsenceView> list(
      @QueryParam("person") @Parameter(description = WHO) PersonId person) {
    return keeping.of(person);
  }

  @POST
  @Operation(
      summary =
          "Say that somebody is away, from a day until another, both included and by their clock, and who stands in. Meanwhile"
              + " they take no case, and what comes up goes to whoever stands in, or to the others. For moderators.")
  public AbsenceView say(
      @QueryParam("person") @Parameter(description = WHO) PersonId person, AbsenceDraft draft) {
    return keeping.say(person, draft);
  }

  @GET
  @Path("now")
  @Operation(summary = "Who is away at this moment of those who moderate where I do.")
  public List<AbsenceView> away() {
    return keeping.away();
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "They are back, or do not go. For those who may say it.")
  public void end(@PathParam("id") AbsenceId id) {
    keeping.end(id);
  }
}
