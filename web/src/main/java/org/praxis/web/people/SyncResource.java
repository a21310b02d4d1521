package org.praxis.web.people;

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
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.people.directory.DirectorySync;
import org.praxis.people.directory.MappingCheck;
import org.praxis.people.directory.SyncRequest;
import org.praxis.people.directory.SyncRunId;
import org.praxis.people.directory.view.MappingLook;
import org.praxis.people.directory.view.SyncChange;
import org.praxis.people.directory.view.SyncProblem;
import org.praxis.people.directory.view.SyncRunView;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.web.api.Paging;
import org.praxis.web.api.ProblemDocument;

/** Following the directory. */
@Path("people/sync")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class SyncResource {
  private static final String TEXT = "text/plain;charset=UTF-8";

  @Inject DirectorySync sync;
  @Inject MappingCheck mapping;
  @Context HttpHeaders headers;

  @GET
  @Operation(summary = "Runs of the synchronisation, the latest first. For administrators.")
  public Page<SyncRunView> list(@BeanParam Paging paging) {
    return sync.runs(paging.request());
  }

  @POST
  @Operation(
      summary =
          "Begin a run: FULL reads everything, CHANGES what changed since the last one; a dry run tells what would"
              + " change, and changes nothing. One at a time. For administrators.")
  @APIResponseSchema(
      value = SyncRunView.class,
      responseCode = "202",
      responseDescription = "It is under way; Location says where it reports.")
  public Response begin(SyncRequest request) {
    SyncRunId id = sync.begin(request);
    return Response.accepted(sync.run(id)).location(URI.create("people/sync/" + id)).build();
  }

  @GET
  @Path("{id}")
  @Operation(
      summary =
          "How far a run is, or what came of it. As text/plain, for the shell, with the first changes and problems. For"
              + " administrators.")
  @APIResponse(
      responseCode = "200",
      description = "The run.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SyncRunView.class)),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class))
      })
  public SyncRunView show(@PathParam("id") SyncRunId id) {
    return sync.run(id);
  }

  @GET
  @Path("{id}")
  @Produces(TEXT)
  @Operation(hidden = true)
  public String report(@PathParam("id") SyncRunId id) {
    PageRequest many = new PageRequest(1, PageRequest.LARGEST);
    return new SyncReport(ProblemDocument.language(ProblemDocument.accepted(headers)))
        .of(sync.run(id), sync.changes(id, many), sync.problems(id, many));
  }

  @POST
  @Path("{id}/cancellation")
  @Operation(summary = "Cancel a run that has not begun to change people. For administrators.")
  @APIResponse(responseCode = "204", description = "It ends in a moment.")
  public void cancel(@PathParam("id") SyncRunId id) {
    sync.cancel(id);
  }

  @GET
  @Path("{id}/changes")
  @Operation(
      summary = "Whom a run changed, or a dry run would change, and how. For administrators.")
  public Page<SyncChange> changes(@PathParam("id") SyncRunId id, @BeanParam Paging paging) {
    return sync.changes(id, paging.request());
  }

  @GET
  @Path("{id}/problems")
  @Operation(summary = "Entries that could not be taken as they are. For administrators.")
  public Page<SyncProblem> problems(@PathParam("id") SyncRunId id, @BeanParam Paging paging) {
    return sync.problems(id, paging.request());
  }

  @GET
  @Path("mapping")
  @Operation(
      summary =
          "What each directory says of a user name now, and what Praxis makes of it. For administrators.")
  public List<MappingLook> mapping(@QueryParam("name") String name) {
    return mapping.look(name);
  }
}
