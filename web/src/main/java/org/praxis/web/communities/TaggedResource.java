package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.TopicReading;
import org.praxis.communities.attention.FollowChoice;
import org.praxis.communities.attention.Following;
import org.praxis.communities.attention.view.FollowView;
import org.praxis.communities.view.TopicRow;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** Topics by tag, in all communities. */
@Path("tags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class TaggedResource {
  @Inject TopicReading reading;
  @Inject Following following;

  @GET
  @Path("{tag}/topics")
  @Operation(
      summary =
          "Published topics with that tag, or with what it means in a community, wherever you may"
              + " read.")
  public Page<TopicRow> topics(@PathParam("tag") String tag, @BeanParam Paging paging) {
    return reading.tagged(tag, paging.request());
  }

  @GET
  @Path("{tag}/following")
  @Operation(summary = "How closely I follow the tag.")
  public FollowView following(@PathParam("tag") String tag) {
    return following.tag(tag);
  }

  @PUT
  @Path("{tag}/following")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Follow a tag wherever I may read: WATCHING tells me of every new topic with it and of every reply, MUTED of"
              + " nothing but topics that I take part in; null is as usual. What I choose for a topic comes first, and"
              + " this before what I choose for a community.")
  public FollowView follow(@PathParam("tag") String tag, FollowChoice choice) {
    return following.followTag(tag, choice);
  }
}
