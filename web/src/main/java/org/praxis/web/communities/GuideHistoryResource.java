package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.guides.GuideHistory;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.view.RevisionRow;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** What was written in guides. */
@Path("guides")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Guides")
public class GuideHistoryResource {
  @Inject GuideHistory history;

  @GET
  @Path("{id}/revisions")
  @Operation(
      summary = "Revisions with who wrote them, the newest first; of what is not published, yours.")
  public Page<RevisionRow> revisions(@PathParam("id") GuideId id, @BeanParam Paging paging) {
    return history.history(id, paging.request());
  }
}
