package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.attention.FollowChoice;
import org.praxis.communities.attention.Following;
import org.praxis.communities.attention.Unread;
import org.praxis.communities.attention.view.CommunityAttention;
import org.praxis.communities.attention.view.FollowView;
import org.praxis.communities.view.TopicRow;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** What a community is to me: what is new there, and how closely I follow it. */
@Path("communities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Attention")
public class CommunityAttentionResource {
  @Inject Unread unread;
  @Inject Following following;

  @GET
  @Path("{slug}/attention")
  @Operation(
      summary =
          "In how many topics there is something new to me, and how closely I follow the community.")
  public CommunityAttention show(@PathParam("slug") String slug) {
    return unread.community(slug);
  }

  @GET
  @Path("{slug}/news")
  @Operation(summary = "Topics with something new to me, the latest activity first.")
  public Page<TopicRow> news(@PathParam("slug") String slug, @BeanParam Paging paging) {
    return unread.topics(slug, paging.request());
  }

  @POST
  @Path("{slug}/read")
  @Operation(summary = "All that is there now is read.")
  public void readAll(@PathParam("slug") String slug) {
    unread.readAll(slug);
  }

  @PUT
  @Path("{slug}/following")
  @Operation(
      summary =
          "Follow a community: WATCHING tells me of every new topic and reply, NORMAL of replies to what I started,"
              + " MUTED of nothing and shows nothing of it as new; null is as usual. What I choose for a topic comes"
              + " first.")
  public FollowView follow(@PathParam("slug") String slug, FollowChoice choice) {
    following.followCommunity(slug, choice);
    return following.community(slug);
  }
}
