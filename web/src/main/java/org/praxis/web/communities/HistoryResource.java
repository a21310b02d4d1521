package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.ContributionId;
import org.praxis.communities.RevisionHistory;
import org.praxis.communities.view.HistoryView;

/** How contributions came to read as they do. */
@Path("contributions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class HistoryResource {
  @Inject RevisionHistory history;

  @GET
  @Path("{id}/revisions")
  @Operation(
      summary = "The revisions of a topic or reply that others could read, the latest first.")
  public HistoryView revisions(@PathParam("id") ContributionId id) {
    return history.of(id);
  }
}
