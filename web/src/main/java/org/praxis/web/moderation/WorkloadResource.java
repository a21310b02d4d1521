package org.praxis.web.moderation;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.workload.Workload;
import org.praxis.moderation.workload.view.WorkloadView;
import org.praxis.platform.InvalidInput;
import org.praxis.web.api.Csv;
import org.praxis.web.page.Numbers;

/** How moderation goes. */
@Path("moderation/workload")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class WorkloadResource {
  private static final String PLACE = "One alone, by its id; else all whose numbers are mine.";
  private static final String DAYS = "How far back: 28, 90 or 365.";

  @Inject Workload workload;

  @GET
  @Operation(
      summary =
          "What waits and how long, what came in and was decided each week, the working time until a first decision, and of"
              + " each clause and rule the share that appeals overturned, with its 95 % interval (Wilson). Nothing is counted"
              + " for a person. For moderators of the communities, the company's moderators and administrators.")
  public WorkloadView workload(
      @QueryParam("community") @Parameter(description = PLACE) SpaceId place,
      @QueryParam("days")
          @DefaultValue("28")
          @Parameter(description = DAYS, schema = @Schema(type = SchemaType.INTEGER))
          String days) {
    return workload.of(place, whole(days));
  }

  @GET
  @Path("csv")
  @Produces("text/csv")
  @Operation(
      summary =
          "One of its tables as comma-separated values (RFC 4180). Text that begins like a formula has an apostrophe before"
              + " it. For the same.")
  @APIResponse(
      responseCode = "200",
      description = "The first line names the columns.",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  public Response csv(
      @QueryParam("table") @DefaultValue("CLAUSES") WorkloadCsv table,
      @QueryParam("community") @Parameter(description = PLACE) SpaceId place,
      @QueryParam("days")
          @DefaultValue("28")
          @Parameter(description = DAYS, schema = @Schema(type = SchemaType.INTEGER))
          String days) {
    int period = whole(days);
    return Response.ok(table.of(workload.of(place, period)), Csv.TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"praxis-workload-%s-%d.csv\""
                .formatted(table.name().toLowerCase(Locale.ROOT), period))
        .build();
  }

  // Taken as text, so that a mistake is answered with its field's name.
  private static int whole(String days) {
    Integer number = Numbers.whole(days);
    if (number == null) {
      throw new InvalidInput("days", "moderation.workload.noPeriod");
    }
    return number;
  }
}
