package org.praxis.web.moderation;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.moderation.AuditReading;
import org.praxis.moderation.view.AuditedAct;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.audit.AuditExport;
import org.praxis.platform.audit.AuditFilter;
import org.praxis.platform.audit.AuditStretch;
import org.praxis.web.api.Paging;

/** The audit log. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class AuditResource {
  private static final String LINES = "application/jsonl";

  @Inject AuditReading reading;

  @GET
  @Operation(
      summary =
          "Acts of moderation, policy and permission, and sign-ins, the latest first. Narrowed by who did it (a user"
              + " name), the action or its beginning, to what, in which community, and when (from and to, as"
              + " 2027-01-31T00:00:00Z). With the case where I moderate, and the text where I read it. For auditors and"
              + " administrators.")
  public Page<AuditedAct> list(
      @QueryParam("actor") String actor,
      @QueryParam("action") String action,
      @QueryParam("subject") String subject,
      @QueryParam("community") String community,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @BeanParam Paging paging) {
    return reading.acts(
        new AuditFilter(actor, action, subject, community, moment("from", from), moment("to", to)),
        paging.request());
  }

  @GET
  @Path("export")
  @Produces(LINES)
  @Operation(
      summary =
          "A stretch of the log as lines of JSON, whose hashes \"./praxis audit verify\" proves where no Praxis is. For"
              + " auditors and administrators.")
  @APIResponse(
      responseCode = "200",
      description = "From the first to the last record of that time, without gaps.",
      content = @Content(mediaType = LINES, schema = @Schema(implementation = String.class)))
  public Response export(@QueryParam("from") String from, @QueryParam("to") String to) {
    AuditStretch stretch = reading.stretch(moment("from", from), moment("to", to));
    StreamingOutput lines =
        out -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          AuditExport.write(stretch, reading::after, writer);
        };
    return Response.ok(lines)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"praxis-audit-%d-%d.jsonl\""
                .formatted(stretch.first(), stretch.last()))
        .build();
  }

  private static Instant moment(String field, String typed) {
    try {
      return typed == null || typed.isBlank() ? null : Instant.parse(typed.strip());
    } catch (DateTimeParseException e) {
      throw new InvalidInput(field, "moderation.audit.noMoment", field);
    }
  }
}
