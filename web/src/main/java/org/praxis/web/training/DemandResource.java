package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.validation.Written;
import org.praxis.training.assigning.RuleChangeId;
import org.praxis.training.assigning.RuleReading;
import org.praxis.training.assigning.view.ChangeView;
import org.praxis.training.demand.DemandReading;
import org.praxis.training.demand.NeedAnswering;
import org.praxis.training.demand.NeedId;
import org.praxis.training.demand.NeedReading;
import org.praxis.training.demand.NeedSort;
import org.praxis.training.demand.view.DemandRow;
import org.praxis.training.demand.view.NeedView;
import org.praxis.web.api.Csv;
import org.praxis.web.api.Paging;

/** How much is wanted of what colleagues need to learn, and what becomes of it. */
@Path("training/needs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class DemandResource {
  private static final String WHO = " For trainers, HR and administrators.";

  @Inject DemandReading demand;
  @Inject NeedAnswering answering;
  @Inject NeedReading reading;
  @Inject RuleReading changes;
  @Context UriInfo uri;

  /** With which track it is answered, by its address name. */
  public record TrackChosen(@NotNull String track) {}

  /** Why, for those who wanted it, or for its author. */
  public record NeedReason(@Written(max = NeedAnswering.LONGEST_REASON) String reason) {}

  /** In which other one it is asked for. */
  public record NeedChosen(@NotNull NeedId into) {}

  /** By which day. */
  public record DayChosen(@NotNull LocalDate due) {}

  @GET
  @Path("demand")
  @Operation(
      summary =
          "How much is wanted of what is open: by how many, from where, and since when." + WHO)
  public Page<DemandRow> demand(
      @QueryParam("q") @Parameter(description = "Words that all stand in it.") String words,
      @QueryParam("sort") @Parameter(description = "WANTED where nothing is said.") NeedSort sort,
      @BeanParam Paging paging) {
    return demand.demand(words, sort, paging.request());
  }

  @GET
  @Path("demand/csv")
  @Produces("text/csv")
  @Operation(summary = "The same as a file, of 5000 at most." + WHO)
  @APIResponse(
      responseCode = "200",
      description = "One line for each.",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  public Response csv(
      @QueryParam("q") @Parameter(description = "Words that all stand in it.") String words,
      @QueryParam("sort") @Parameter(description = "WANTED where nothing is said.") NeedSort sort) {
    Csv csv =
        new Csv(
            "what",
            "wanted",
            "offices",
            "departments",
            "since",
            "last_30_days",
            "30_days_before",
            "id");
    for (DemandRow row : demand.export(words, sort)) {
      csv.add(
          row.what(),
          row.wanted(),
          row.offices(),
          row.departments(),
          row.since(),
          row.recent(),
          row.before(),
          row.id());
    }
    return Response.ok(csv.text(), Csv.TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"praxis-demand.csv\"")
        .build();
  }

  @POST
  @Path("{id}/answer")
  @Operation(
      summary = "Answer it with a track that is published. Everybody who wanted it is told." + WHO)
  public NeedView answer(@PathParam("id") NeedId id, TrackChosen chosen) {
    answering.answer(id, chosen == null ? null : chosen.track());
    return reading.need(id);
  }

  @POST
  @Path("{id}/closing")
  @Operation(
      summary =
          "Close it with a reason: there will be no track. Everybody who wanted it is told." + WHO)
  public NeedView close(@PathParam("id") NeedId id, NeedReason because) {
    answering.close(id, because == null ? null : because.reason());
    return reading.need(id);
  }

  @POST
  @Path("{id}/removal")
  @Operation(
      summary =
          "Remove it, because its text goes against the rules. Its author is told why, and nobody else reads it."
              + WHO)
  public NeedView remove(@PathParam("id") NeedId id, NeedReason because) {
    answering.remove(id, because == null ? null : because.reason());
    return reading.need(id);
  }

  @POST
  @Path("{id}/merger")
  @Operation(
      summary =
          "Merge it into another: who wanted it wants that one, and nobody counts twice." + WHO)
  public NeedView merge(@PathParam("id") NeedId id, NeedChosen chosen) {
    if (chosen == null || chosen.into() == null) {
      throw new InvalidInput("into", "platform.constraint.NotNull");
    }
    answering.merge(id, chosen.into());
    return reading.need(chosen.into());
  }

  @POST
  @Path("{id}/assignment")
  @Operation(
      summary =
          "Find out what it would do to assign the track that answers it to those who wanted it, by a day; nothing is"
              + " assigned before that is saved."
              + WHO
              + " Trainers assign what they look after.")
  @APIResponseSchema(
      value = ChangeView.class,
      responseCode = "201",
      responseDescription = "The plan, which may be worked on still; Location is its address.")
  public Response assign(@PathParam("id") NeedId id, DayChosen day) {
    RuleChangeId change = answering.plan(id, day == null ? null : day.due());
    return Response.created(
            uri.getBaseUriBuilder()
                .path("training/assignments/changes")
                .path(change.toString())
                .build())
        .entity(changes.change(change))
        .build();
  }
}
