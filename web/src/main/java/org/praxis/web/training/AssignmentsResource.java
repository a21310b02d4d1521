package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.Page;
import org.praxis.training.assigning.AssignRuleId;
import org.praxis.training.assigning.AssignmentDraft;
import org.praxis.training.assigning.AssignmentStatus;
import org.praxis.training.assigning.ChangeStage;
import org.praxis.training.assigning.PlanAct;
import org.praxis.training.assigning.RuleChangeId;
import org.praxis.training.assigning.RuleChanging;
import org.praxis.training.assigning.RuleReading;
import org.praxis.training.assigning.view.AssignedPerson;
import org.praxis.training.assigning.view.ChangeView;
import org.praxis.training.assigning.view.PlanRow;
import org.praxis.training.assigning.view.RuleRow;
import org.praxis.training.assigning.view.RuleView;
import org.praxis.web.api.Paging;

/** Rules by which tracks are assigned, and changes of them. */
@Path("training/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class AssignmentsResource {
  private static final String WHO = " For HR and administrators, and trainers with their tracks.";
  private static final String DUE =
      " A due date is one of: {\"kind\":\"FIXED\",\"on\":date}, {\"kind\":\"RELATIVE\",\"from\":\"STARTED\", \"ASSIGNED\" or"
          + " \"COMPLETED\",\"amount\":30,\"unit\":\"DAYS\" or \"MONTHS\"}, {\"kind\":\"YEARLY\",\"month\":1,\"day\":31}; each"
          + " with atLeast, the days that everybody has from the assignment on. A yearly rule is asked every year:"
          + " validMonths is 12 or absent, and windowDays is needed.";

  @Inject RuleReading reading;
  @Inject RuleChanging changing;
  @Inject Clock clock;
  @Context UriInfo uri;

  /**
   * How far the work on a change is.
   *
   * @param percent of the part that is under way
   * @param read people so far
   * @param finishedAt null while it is under way
   */
  public record ChangeProgress(int percent, long read, Instant finishedAt) {}

  @GET
  @Operation(summary = "The rules by which tracks are assigned, by track." + WHO)
  public Page<RuleRow> list(@BeanParam Paging paging) {
    return reading.rules(paging.request());
  }

  @POST
  @Path("changes")
  @Operation(summary = "Find out what a new rule would do; nothing is assigned by it." + DUE + WHO)
  @APIResponseSchema(
      value = ChangeView.class,
      responseCode = "201",
      responseDescription = "The plan, which may be worked on still; Location is its address.")
  public Response plan(AssignmentDraft draft) {
    return created(changing.plan(draft));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "A rule, how many stand how, and what became of it." + WHO)
  public RuleView show(@PathParam("id") AssignRuleId id) {
    return reading.rule(id);
  }

  @GET
  @Path("{id}/people")
  @Operation(summary = "To whom a rule assigns its track, and how they stand, by name." + WHO)
  public Page<AssignedPerson> people(
      @PathParam("id") AssignRuleId id,
      @QueryParam("status") AssignmentStatus status,
      @QueryParam("q") @Parameter(description = "Part of a name.") String q,
      @BeanParam Paging paging) {
    return reading.people(id, status, q, paging.request());
  }

  @POST
  @Path("{id}/changes")
  @Operation(
      summary =
          "Find out what another wording of a rule would do; nothing is changed by it. number is that of the rule as it"
              + " was read."
              + DUE
              + WHO)
  @APIResponseSchema(
      value = ChangeView.class,
      responseCode = "201",
      responseDescription = "The plan, which may be worked on still; Location is its address.")
  public Response plan(
      @PathParam("id") AssignRuleId id,
      @QueryParam("number") Integer number,
      AssignmentDraft draft) {
    return created(changing.plan(id, number, draft));
  }

  @POST
  @Path("{id}/end")
  @Operation(
      summary =
          "Find out what the end of a rule would do; nothing is changed by it. number is that of the rule as it was"
              + " read."
              + WHO)
  @APIResponseSchema(
      value = ChangeView.class,
      responseCode = "201",
      responseDescription = "The plan, which may be worked on still; Location is its address.")
  public Response end(@PathParam("id") AssignRuleId id, @QueryParam("number") Integer number) {
    return created(changing.planEnd(id, number));
  }

  private Response created(RuleChangeId id) {
    return Response.created(
            uri.getBaseUriBuilder()
                .path("training/assignments/changes")
                .path(id.toString())
                .build())
        .entity(reading.change(id))
        .build();
  }

  @GET
  @Path("changes/{id}")
  @Operation(summary = "A change of a rule: what it would do, or what it did." + WHO)
  public ChangeView change(@PathParam("id") RuleChangeId id) {
    return reading.change(id);
  }

  @GET
  @Path("changes/{id}/people")
  @Operation(summary = "Whom a change concerns, and how, by name." + WHO)
  public Page<PlanRow> people(
      @PathParam("id") RuleChangeId id,
      @QueryParam("act") PlanAct act,
      @QueryParam("prior") @Parameter(description = "Only those who completed the track before.")
          boolean prior,
      @QueryParam("left")
          @Parameter(
              description = "Only those for whom an undo left alone what has happened since.")
          boolean left,
      @QueryParam("q") @Parameter(description = "Part of a name.") String q,
      @BeanParam Paging paging) {
    return reading.people(id, act, prior, left, q, paging.request());
  }

  @GET
  @Path("changes/{id}/progress")
  @Operation(summary = "How far the work on a change is." + WHO)
  public ChangeProgress progress(@PathParam("id") RuleChangeId id) {
    ChangeView change = reading.change(id);
    long read =
        change.stage() == ChangeStage.PLANNING
            ? change.seen()
            : change.stage() == ChangeStage.UNDOING
                ? change.counts().back() + change.counts().left()
                : change.counts().done();
    return new ChangeProgress(
        change.percent(), read, change.stage().isWorking() ? null : clock.instant());
  }

  @POST
  @Path("changes/{id}/saving")
  @Operation(summary = "Save a change that is planned: from now on the rule says so." + WHO)
  public ChangeView save(@PathParam("id") RuleChangeId id) {
    changing.save(id);
    return reading.change(id);
  }

  @POST
  @Path("changes/{id}/undoing")
  @Operation(
      summary =
          "Undo the last change of a rule. What learners have begun, done or been granted since stays, and is told"
              + " apart."
              + WHO)
  public ChangeView undo(@PathParam("id") RuleChangeId id) {
    changing.undo(id);
    return reading.change(id);
  }
}
