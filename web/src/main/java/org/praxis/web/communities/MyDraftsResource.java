package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.writing.DraftId;
import org.praxis.communities.writing.DraftText;
import org.praxis.communities.writing.Drafting;
import org.praxis.communities.writing.view.DraftView;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** What I have not sent yet. */
@Path("me/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class MyDraftsResource {
  @Inject Drafting drafting;

  @GET
  @Operation(summary = "My drafts, the latest first.")
  public Page<DraftView> list(@BeanParam Paging paging) {
    return drafting.mine(paging.request());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One of my drafts.")
  public DraftView show(@PathParam("id") DraftId id) {
    return drafting.one(id);
  }

  @PUT
  @Path("{id}")
  @Operation(
      summary =
          "Save a draft; the first time under an identity of your choice and without a version. 409 when it was saved,"
              + " sent or discarded elsewhere meanwhile: keep yours under another identity.")
  public DraftView save(@PathParam("id") DraftId id, DraftText draft) {
    return drafting.save(id, draft);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Discard a draft. Discarding again changes nothing.")
  public void discard(@PathParam("id") DraftId id) {
    drafting.discard(id);
  }
}
