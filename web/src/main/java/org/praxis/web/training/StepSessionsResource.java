package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.InvalidInput;
import org.praxis.training.StepId;
import org.praxis.training.sessions.SessionDateDraft;
import org.praxis.training.sessions.SessionDateId;
import org.praxis.training.sessions.SessionPlanning;
import org.praxis.training.sessions.SessionReading;
import org.praxis.training.sessions.view.SessionDateView;

/** The dates of a session step, below the address of its track. */
@Path("training/tracks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
public class StepSessionsResource {
  @Inject SessionPlanning planning;
  @Inject SessionReading reading;

  /**
   * Dates that are planned.
   *
   * @param weeks how many, each a week after the one before; null for one
   * @param been that they have taken place, and are recorded for their attendance sheets; null for
   *     no
   */
  public record SessionPlan(SessionDateDraft date, Integer weeks, Boolean been) {}

  @GET
  @Path("{slug}/steps/{step}/sessions")
  @Operation(
      summary =
          "The dates of a session step that are not over, and those at which it was said whether I was there; the first"
              + " first. A hundred at most.")
  public List<SessionDateView> ofStep(
      @PathParam("slug") String slug, @PathParam("step") StepId step) {
    return reading.ofStep(slug, step);
  }

  @POST
  @Path("{slug}/steps/{step}/sessions")
  @Operation(
      summary =
          "Plan a date of a session step, or one a week; times are by the clock of the office. Where a room or a trainer is"
              + " taken at that time, it takes despite=true. With been=true dates that have been within ninety days are"
              + " recorded for their attendance sheets, and nobody is told. For whoever looks after the track.")
  @APIResponse(responseCode = "200", description = "The dates that were made.")
  public List<SessionDateId> plan(
      @PathParam("slug") String slug, @PathParam("step") StepId step, SessionPlan plan) {
    if (plan == null) {
      throw new InvalidInput("date", "platform.constraint.NotNull");
    }
    int weeks = plan.weeks() == null ? 1 : plan.weeks();
    return Boolean.TRUE.equals(plan.been())
        ? planning.record(slug, step, plan.date(), weeks)
        : planning.plan(slug, step, plan.date(), weeks);
  }
}
