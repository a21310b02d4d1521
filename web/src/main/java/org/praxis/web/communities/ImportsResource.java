package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.mailing.ImportRequest;
import org.praxis.communities.mailing.ImportRunId;
import org.praxis.communities.mailing.MailingImport;
import org.praxis.communities.mailing.NoSuchImport;
import org.praxis.communities.mailing.view.ImportProblem;
import org.praxis.communities.mailing.view.ImportRunView;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.web.api.Paging;
import org.praxis.web.api.ProblemDocument;

/** Moving the archive of a mailing list into a community. */
@Path("communities/{slug}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class ImportsResource {
  private static final String TEXT = "text/plain;charset=UTF-8";
  private static final String MBOX = "application/mbox";

  @Inject MailingImport imports;

  @PathParam("slug")
  String slug;

  @Context HttpHeaders headers;
  @Context UriInfo uri;

  @GET
  @Operation(
      summary =
          "Imports into a community, the latest first. For who looks after it, and administrators.")
  public Page<ImportRunView> list(@BeanParam Paging paging) {
    return imports.runs(slug, paging.request());
  }

  @POST
  @Consumes({MBOX, MediaType.APPLICATION_OCTET_STREAM})
  @Operation(
      summary =
          "Import a mailing list's archive (mbox): its mails become topics and replies. With dry=true only tell what"
              + " would come of it. What was imported before is passed over. One at a time in a community. For who"
              + " looks after it, and administrators.")
  @RequestBody(
      content =
          @Content(mediaType = MBOX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "202",
      description = "It is received and under way; Location says where it reports.")
  public Response begin(
      @QueryParam("name") @DefaultValue("archive.mbox") String name,
      @QueryParam("dry") @DefaultValue("false") boolean dry,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long size,
      InputStream archive) {
    return accepted(imports.begin(slug, new ImportRequest(name, size, dry), archive));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "How far an import is, or what came of it.")
  public ImportRunView show(@PathParam("id") ImportRunId id) {
    ImportRunView run = imports.run(id);
    if (!run.communitySlug().equals(slug)) {
      throw new NoSuchImport();
    }
    return run;
  }

  @GET
  @Path("{id}")
  @Produces(TEXT)
  @Operation(hidden = true)
  public String report(@PathParam("id") ImportRunId id) {
    return new ImportReport(ProblemDocument.language(ProblemDocument.accepted(headers)))
        .of(show(id), imports.problems(id, new PageRequest(1, PageRequest.LARGEST)));
  }

  @GET
  @Path("{id}/problems")
  @Operation(
      summary =
          "Messages that could not be taken as they are, those first that were left out altogether.")
  public Page<ImportProblem> problems(@PathParam("id") ImportRunId id, @BeanParam Paging paging) {
    return imports.problems(show(id).id(), paging.request());
  }

  @POST
  @Path("{id}/cancellation")
  @Operation(summary = "Cancel an import. What is written by then stays.")
  @APIResponse(responseCode = "204", description = "It ends in a moment.")
  public void cancel(@PathParam("id") ImportRunId id) {
    imports.cancel(show(id).id());
  }

  @POST
  @Path("{id}/execution")
  @Operation(
      summary =
          "Import the archive of a dry run, which is kept for a day, without sending it again.")
  @APIResponse(
      responseCode = "202",
      description = "It is under way; Location says where it reports.")
  public Response carryOut(@PathParam("id") ImportRunId id) {
    return accepted(imports.carryOut(show(id).id()));
  }

  private Response accepted(ImportRunId id) {
    return Response.accepted(imports.run(id))
        .location(
            uri.getBaseUriBuilder().path(ImportsResource.class).path(id.toString()).build(slug))
        .build();
  }
}
