package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.people.audience.AudienceId;
import org.praxis.training.overview.ComplianceQuery;
import org.praxis.training.overview.ComplianceReading;
import org.praxis.training.overview.ComplianceSort;
import org.praxis.training.overview.Standing;
import org.praxis.training.overview.view.CompliancePerson;
import org.praxis.training.overview.view.ComplianceTrack;
import org.praxis.training.overview.view.ComplianceView;
import org.praxis.web.api.Csv;
import org.praxis.web.api.Paging;
import org.praxis.web.api.Workbook;
import org.praxis.web.page.Days;
import org.praxis.web.page.Viewer;

/** How an audience stood with what was required of it, as of any day. */
@Path("training/compliance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class ComplianceResource {
  private static final String WHO = " For HR and administrators.";
  private static final String FILE = "attachment; filename=\"%s\"";

  @Inject ComplianceReading reading;
  @Inject ComplianceFiles files;
  @Inject Viewer viewer;

  /** Of whom, and when. */
  public static class Asked {
    @QueryParam("audience")
    @Parameter(description = "Everybody where nothing is said.")
    AudienceId audience;

    @QueryParam("on")
    @Parameter(
        description = "The end of that day by the company's clock; now where nothing is said.",
        schema = @Schema(type = SchemaType.STRING, format = "date"))
    String on;

    ComplianceQuery query() {
      return new ComplianceQuery(
          audience, Days.dayOrNone("on", on, "training.overview.compliance.day"));
    }
  }

  @GET
  @Operation(
      summary =
          "Of each track of how many it was required, and how they stood: who belonged to the audience then, what was done,"
              + " valid and exempt then. 50 tracks on a page."
              + WHO)
  public ComplianceView compliance(
      @BeanParam Asked asked, @QueryParam("sort") ComplianceSort sort, @BeanParam Paging paging) {
    return reading.compliance(asked.query(), sort, paging.request());
  }

  @GET
  @Path("csv")
  @Produces("text/csv")
  @Operation(
      summary =
          "All tracks as comma-separated values (RFC 4180). Text that begins like a formula has an apostrophe before it."
              + WHO)
  @APIResponse(
      responseCode = "200",
      description = "The first line names the columns; as_of is the day as of whose end it is.",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  public Response csv(@BeanParam Asked asked) {
    ComplianceView view = reading.export(asked.query());
    return Response.ok(ComplianceFiles.csv(view), Csv.TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, file(view, "csv"))
        .build();
  }

  @GET
  @Path("xlsx")
  @Produces(Workbook.TYPE)
  @Operation(
      summary =
          "All tracks as a workbook, whose first sheet says what was asked, by whom and when, and the sums."
              + WHO)
  @APIResponse(
      responseCode = "200",
      description = "Moments are written by my own clock, which the first sheet names.",
      content =
          @Content(
              mediaType = Workbook.TYPE,
              schema = @Schema(implementation = String.class, format = "binary")))
  public Response xlsx(@BeanParam Asked asked) {
    ComplianceView view = reading.export(asked.query());
    StreamingOutput file = out -> files.write(view, out);
    return Response.ok(file, Workbook.TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, file(view, "xlsx"))
        .build();
  }

  private static String file(ComplianceView view, String type) {
    return FILE.formatted(
        ComplianceFiles.name(null, view.on(), view.audience(), view.audienceName(), null, type));
  }

  private static String file(ComplianceTrack track, Standing status, String type) {
    return FILE.formatted(
        ComplianceFiles.name(
            track.track().trackSlug(),
            track.on(),
            track.audience(),
            track.audienceName(),
            status,
            type));
  }

  @GET
  @Path("tracks/{slug}")
  @Operation(summary = "Who of them stood how with one track, by name." + WHO)
  public ComplianceTrack track(
      @PathParam("slug") String slug,
      @BeanParam Asked asked,
      @QueryParam("status") Standing status,
      @BeanParam Paging paging) {
    return reading.track(slug, asked.query(), status, paging.request());
  }

  @GET
  @Path("tracks/{slug}/csv")
  @Produces("text/csv")
  @Operation(summary = "All of them as comma-separated values (RFC 4180)." + WHO)
  @APIResponse(
      responseCode = "200",
      description = "The first line names the columns; as_of is the day as of whose end it is.",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  public Response csv(
      @PathParam("slug") String slug,
      @BeanParam Asked asked,
      @QueryParam("status") Standing status) {
    ComplianceQuery query = asked.query();
    ComplianceTrack track = reading.exportTrack(slug, query, status);
    List<CompliancePerson> first = reading.exportPeople(slug, query, status, track.at(), 0);
    StreamingOutput file = out -> files.writePeople(track, slug, query, status, first, out);
    return Response.ok(file, Csv.TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, file(track, status, "csv"))
        .build();
  }

  @GET
  @Path("tracks/{slug}/xlsx")
  @Produces(Workbook.TYPE)
  @Operation(
      summary =
          "All of them as a workbook, whose first sheet says what was asked, by whom and when, and the sums."
              + WHO)
  @APIResponse(
      responseCode = "200",
      description = "Moments are written by my own clock, which the first sheet names.",
      content =
          @Content(
              mediaType = Workbook.TYPE,
              schema = @Schema(implementation = String.class, format = "binary")))
  public Response xlsx(
      @PathParam("slug") String slug,
      @BeanParam Asked asked,
      @QueryParam("status") Standing status) {
    ComplianceQuery query = asked.query();
    ComplianceTrack track = reading.exportTrack(slug, query, status);
    List<CompliancePerson> first = reading.exportPeople(slug, query, status, track.at(), 0);
    StreamingOutput file = out -> files.writeBook(track, slug, query, status, first, out);
    return Response.ok(file, Workbook.TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, file(track, status, "xlsx"))
        .build();
  }
}
