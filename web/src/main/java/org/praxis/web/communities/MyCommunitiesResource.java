package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.MemberKeeping;
import org.praxis.communities.view.RequestsWaiting;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** What communities ask of those who look after them. */
@Path("me/communities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class MyCommunitiesResource {
  @Inject MemberKeeping keeping;

  @GET
  @Path("waiting")
  @Operation(
      summary =
          "Communities that you look after, as owner or moderator, in which colleagues wait to be let in;"
              + " who waits longest first.")
  public Page<RequestsWaiting> waiting(@BeanParam Paging paging) {
    return keeping.waiting(paging.request());
  }
}
