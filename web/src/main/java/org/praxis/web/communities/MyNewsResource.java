package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.attention.Unread;
import org.praxis.communities.view.TopicRow;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** What is new to me in my communities. */
@Path("me/news")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attention")
public class MyNewsResource {
  @Inject Unread unread;

  @GET
  @Operation(
      summary =
          "Topics of my communities with something new to me, the latest activity first; what I muted is left out.")
  public Page<TopicRow> list(@BeanParam Paging paging) {
    return unread.mine(paging.request());
  }
}
