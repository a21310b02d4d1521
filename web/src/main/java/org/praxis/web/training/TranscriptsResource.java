package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.people.PersonId;
import org.praxis.training.transcript.Transcripts;
import org.praxis.training.transcript.view.TranscriptPaper;
import org.praxis.training.transcript.view.TranscriptView;
import org.praxis.web.api.Csv;

/** What people have learnt. */
@Path("training/transcripts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class TranscriptsResource {
  private static final String WHO = " For themselves, whoever leads them, and HR.";

  @Inject Transcripts transcripts;
  @Inject TranscriptFiles files;

  @GET
  @Path("{person}")
  @Operation(
      summary =
          "What somebody has learnt: tracks that they completed, each time; what they learnt elsewhere; exemptions."
              + " The latest 500 of each; cut says whether there are more, and its files have all of it."
              + WHO)
  public TranscriptView show(@PathParam("person") PersonId person) {
    return transcripts.of(person);
  }

  @GET
  @Path("{person}/pdf")
  @Produces(PdfAnswer.TYPE)
  @Operation(summary = "The same to be printed, in their language." + WHO)
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = PdfAnswer.TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response pdf(@PathParam("person") PersonId person) {
    TranscriptPaper paper = transcripts.paper(person);
    return Response.ok(files.pdf(paper))
        .header("Content-Disposition", PdfAnswer.disposition(TranscriptFiles.file(paper)))
        .build();
  }

  @GET
  @Path("{person}/csv")
  @Produces("text/csv")
  @Operation(
      summary =
          "The same as comma-separated values (RFC 4180). Text that begins like a formula has an apostrophe before it."
              + WHO)
  @APIResponse(
      responseCode = "200",
      description = "The first line names the columns.",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  public Response csv(@PathParam("person") PersonId person) {
    TranscriptPaper paper = transcripts.paper(person);
    return Response.ok(TranscriptFiles.csv(paper), Csv.TYPE)
        .header("Content-Disposition", TranscriptFiles.values(paper))
        .build();
  }
}
