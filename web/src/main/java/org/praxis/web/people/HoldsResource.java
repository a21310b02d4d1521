package org.praxis.web.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.people.hold.HoldDraft;
import org.praxis.people.hold.HoldExporting;
import org.praxis.people.hold.HoldId;
import org.praxis.people.hold.HoldKeeping;
import org.praxis.people.hold.HoldLifting;
import org.praxis.people.hold.view.HoldView;
import org.praxis.people.hold.view.KeptLine;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** Legal holds. */
@Path("holds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class HoldsResource {
  private static final String LINES = "application/jsonl";

  @Inject HoldKeeping keeping;
  @Inject HoldExporting exporting;

  @GET
  @Operation(
      summary =
          "Legal holds, those in force first; nobody sees those on themselves. For HR and administrators.")
  public Page<HoldView> holds(@BeanParam Paging paging) {
    return keeping.holds(paging.request());
  }

  @POST
  @Operation(
      summary =
          "Place a hold on a person or a topic: whatever is deleted of it from then on is kept aside. Nobody is told. For"
              + " HR and administrators.")
  public HoldView place(HoldDraft draft) {
    return keeping.place(draft);
  }

  @POST
  @Path("{id}/lifting")
  @Operation(
      summary =
          "Lift a hold, with a reason. What was kept for it alone is gone then. For HR and administrators.")
  public HoldView lift(@PathParam("id") HoldId id, HoldLifting lifting) {
    return keeping.lift(id, lifting);
  }

  @GET
  @Path("{id}/kept")
  @Produces(LINES)
  @Operation(
      summary =
          "What was deleted while it was held, as lines of JSON: from where (source), when (removedAt), and as it was"
              + " (removed). For HR and administrators.")
  @APIResponse(
      responseCode = "200",
      description = "Each deleted thing in a line, the oldest first.",
      content = @Content(mediaType = LINES, schema = @Schema(implementation = String.class)))
  public Response kept(@PathParam("id") HoldId id) {
    UUID subject = exporting.begin(id);
    StreamingOutput lines =
        out -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          long reached = 0;
          for (List<KeptLine> part = exporting.after(subject, reached);
              !part.isEmpty();
              part = exporting.after(subject, reached)) {
            for (KeptLine line : part) {
              writer.append(line.json()).append('\n');
              reached = line.number();
            }
          }
          writer.flush();
        };
    return Response.ok(lines)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"praxis-hold-%s.jsonl\"".formatted(id))
        .build();
  }
}
