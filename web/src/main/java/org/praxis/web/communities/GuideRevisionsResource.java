package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.guides.GuideHistory;
import org.praxis.communities.guides.GuideRevisionId;
import org.praxis.communities.guides.view.RevisionView;

/** What single texts changed in guides. */
@Path("guide-revisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Guides")
public class GuideRevisionsResource {
  @Inject GuideHistory history;

  @GET
  @Path("{id}")
  @Operation(
      summary =
          "One text of a guide with what it changed; with from compared with the revision of that number, 0 for"
              + " nothing. To its author it also says what moderators decided.")
  public RevisionView revision(
      @PathParam("id") GuideRevisionId id, @QueryParam("from") Integer from) {
    return history.revision(id, from);
  }
}
