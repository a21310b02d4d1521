package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.ContributionId;
import org.praxis.communities.attention.FollowChoice;
import org.praxis.communities.attention.Following;
import org.praxis.communities.attention.Unread;
import org.praxis.communities.attention.view.FollowView;
import org.praxis.communities.attention.view.TopicAttention;
import org.praxis.platform.InvalidInput;

/** What a topic is to me: what is new in it, and how closely I follow it. */
@Path("topics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Attention")
public class TopicAttentionResource {
  @Inject Unread unread;
  @Inject Following following;

  /** Up to when I have read: the time of the latest reply that I saw. */
  public record ReadUpTo(Instant upTo) {}

  @GET
  @Path("{id}/attention")
  @Operation(
      summary =
          "Up to when I have read a topic, how many replies of others came since and which is the first of them, and"
              + " how closely I follow it. Reading it by the API marks nothing.")
  public TopicAttention show(@PathParam("id") ContributionId id) {
    return unread.topic(id);
  }

  @PUT
  @Path("{id}/read")
  @Operation(
      summary =
          "Say up to when I have read a topic. An earlier time than I have said already changes nothing.")
  public TopicAttention read(@PathParam("id") ContributionId id, ReadUpTo read) {
    unread.topic(id);
    if (read == null || read.upTo() == null) {
      throw new InvalidInput("upTo", "platform.constraint.NotNull");
    }
    unread.visit(id, read.upTo());
    return unread.topic(id);
  }

  @PUT
  @Path("{id}/following")
  @Operation(
      summary =
          "Follow a topic: WATCHING tells me of every reply, NORMAL of replies to what I started, MUTED of nothing;"
              + " null is as usual.")
  public FollowView follow(@PathParam("id") ContributionId id, FollowChoice choice) {
    following.followTopic(id, choice);
    return following.topic(id);
  }
}
