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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.people.DepartmentId;
import org.praxis.people.OfficeId;
import org.praxis.people.audience.AudienceId;
import org.praxis.training.StepId;
import org.praxis.training.overview.CockpitFilter;
import org.praxis.training.overview.CockpitReading;
import org.praxis.training.overview.CockpitSort;
import org.praxis.training.overview.CockpitStatus;
import org.praxis.training.overview.MessageDraft;
import org.praxis.training.overview.MessageId;
import org.praxis.training.overview.MessageReading;
import org.praxis.training.overview.Messaging;
import org.praxis.training.overview.view.CockpitRow;
import org.praxis.training.overview.view.CockpitSheet;
import org.praxis.training.overview.view.CockpitView;
import org.praxis.training.overview.view.MessageView;
import org.praxis.web.api.Csv;
import org.praxis.web.api.Paging;
import org.praxis.web.api.Workbook;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Renamed;

/** How the learners of a track are, and writing to them. */
@Path("training/tracks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class CockpitResource {
  private static final String WHO = " For who looks after the track, and administrators.";
  private static final String FILE = "attachment; filename=\"praxis-cockpit-%s.%s\"";

  @Inject CockpitReading reading;
  @Inject Messaging messaging;
  @Inject MessageReading messages;
  @Inject Viewer viewer;
  @Inject Words words;
  @Context UriInfo uri;

  /** Which learners are wanted. */
  public static class Filter {
    @QueryParam("q")
    @Parameter(description = "Part of a name.")
    String q;

    @QueryParam("edition")
    @Parameter(description = "Number of the edition that they are on, whose steps are shown then.")
    Integer edition;

    @QueryParam("office")
    OfficeId office;

    @QueryParam("department")
    DepartmentId department;

    @QueryParam("audience")
    AudienceId audience;

    @QueryParam("status")
    CockpitStatus status;

    @QueryParam("step")
    @Parameter(description = "With which they go on.")
    StepId step;

    @QueryParam("days")
    @Parameter(description = "For so many days nothing done is stuck; 14 where nothing is said.")
    Integer days;

    @QueryParam("sort")
    CockpitSort sort;

    CockpitFilter filter() {
      return new CockpitFilter(q, edition, office, department, audience, status, step, days, sort);
    }
  }

  @GET
  @Path("{slug}/cockpit")
  @Operation(
      summary =
          "The learners of a track, each with each step, and what they reached in quizzes and marked work; how many did each"
              + " and are stuck before it; questions that nobody has answered where the track talks."
              + WHO)
  public CockpitView cockpit(
      @PathParam("slug") String slug, @BeanParam Filter filter, @BeanParam Paging paging) {
    return asked(() -> reading.cockpit(slug, filter.filter(), paging.request()));
  }

  @GET
  @Path("{slug}/cockpit/csv")
  @Produces("text/csv")
  @Operation(
      summary =
          "The whole matrix as comma-separated values (RFC 4180). Beside a quiz or an assignment stands what each learner"
              + " reached, in whole percent. Text that begins like a formula has an apostrophe before it."
              + WHO)
  @APIResponse(
      responseCode = "200",
      description = "The first line names the columns.",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  public Response csv(@PathParam("slug") String slug, @BeanParam Filter filter) {
    CockpitFilter wanted = filter.filter();
    CockpitSheet first = asked(() -> reading.sheet(slug, wanted, 0, null));
    StreamingOutput file =
        out -> {
          Csv csv = new Csv(CockpitColumns.names(first));
          CockpitSheet sheet = first;
          while (sheet != null) {
            for (CockpitRow row : sheet.rows()) {
              csv.add(CockpitColumns.values(sheet, row));
            }
            out.write(csv.part().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            sheet = next(slug, wanted, sheet);
          }
        };
    return Response.ok(file, Csv.TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, FILE.formatted(slug, "csv"))
        .build();
  }

  @GET
  @Path("{slug}/cockpit/xlsx")
  @Produces(Workbook.TYPE)
  @Operation(
      summary =
          "The whole matrix as a workbook. Beside a quiz or an assignment stands what each learner reached, in whole"
              + " percent, as a number."
              + WHO)
  @APIResponse(
      responseCode = "200",
      description = "Moments are written by my own clock.",
      content =
          @Content(
              mediaType = Workbook.TYPE,
              schema = @Schema(implementation = String.class, format = "binary")))
  public Response xlsx(@PathParam("slug") String slug, @BeanParam Filter filter) {
    CockpitFilter wanted = filter.filter();
    CockpitSheet first = asked(() -> reading.sheet(slug, wanted, 0, null));
    StreamingOutput file =
        out -> {
          try (Workbook book = new Workbook(out, viewer.getZone())) {
            book.sheet(words.of("training.cockpit.sheet"), CockpitColumns.titles(first, words));
            CockpitSheet sheet = first;
            while (sheet != null) {
              for (CockpitRow row : sheet.rows()) {
                book.add(CockpitColumns.values(sheet, row, words));
              }
              sheet = next(slug, wanted, sheet);
            }
          }
        };
    return Response.ok(file, Workbook.TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, FILE.formatted(slug, "xlsx"))
        .build();
  }

  // A body calls it a name, an address q.
  private static <T> T asked(Supplier<T> reading) {
    return Renamed.field("name", "q", reading);
  }

  // Of the moment of the first.
  private CockpitSheet next(String slug, CockpitFilter wanted, CockpitSheet sheet) {
    return sheet.next() == null ? null : reading.sheet(slug, wanted, sheet.next(), sheet.at());
  }

  @POST
  @Path("{slug}/cockpit/messages")
  @Operation(
      summary =
          "Write to learners of a track: to these people, or with all to everybody whom the filter lets through. Each is told"
              + " in their inbox and by mail as they chose. What has the same once is written once. At most "
              + Messaging.MOST_A_DAY
              + " within a day."
              + WHO)
  @APIResponseSchema(
      value = MessageView.class,
      responseCode = "201",
      responseDescription = "As its readers see it; Location is its address.")
  public Response write(@PathParam("slug") String slug, MessageDraft draft) {
    MessageId id = messaging.send(slug, draft);
    return Response.created(
            uri.getBaseUriBuilder().path("training/messages").path(id.toString()).build())
        .entity(messages.message(id))
        .build();
  }
}
