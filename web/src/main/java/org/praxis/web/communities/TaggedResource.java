package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.TopicReading;
import org.praxis.communities.view.TopicRow;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** Topics by tag, in all communities. */
@Path("tags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class TaggedResource {
  @Inject TopicReading reading;

  @GET
  @Path("{tag}/topics")
  @Operation(
      summary =
          "Published topics with that tag, or with what it means in a community, wherever you may"
              + " read.")
  public Page<TopicRow> topics(@PathParam("tag") String tag, @BeanParam Paging paging) {
    return reading.tagged(tag, paging.request());
  }
}
