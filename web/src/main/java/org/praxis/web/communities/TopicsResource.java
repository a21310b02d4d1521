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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.AnswerAcceptance;
import org.praxis.communities.ContributionId;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.ReplyDraft;
import org.praxis.communities.Replying;
import org.praxis.communities.TopicReading;
import org.praxis.communities.view.Submitted;
import org.praxis.communities.view.TopicRow;
import org.praxis.communities.view.TopicView;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.web.api.Paging;

/** Topics and what is said under them. */
@Path("topics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class TopicsResource {
  @Inject TopicReading reading;
  @Inject Replying replying;
  @Inject AnswerAcceptance acceptance;
  @Context UriInfo uri;

  /** The reply that solved the question. */
  public record Accepted(ContributionId reply) {}

  @GET
  @Operation(summary = "Published topics in which all the words are found, the closest first.")
  public Page<TopicRow> withWords(@QueryParam("q") String words, @BeanParam Paging paging) {
    return reading.withWords(words, paging.request());
  }

  @GET
  @Path("{id}")
  @Operation(
      summary =
          "A topic with a page of its replies, and the first few under each, as far as you may see them; with under"
              + " those under one reply. 307 to the other topic while it is a part of that.")
  @APIResponseSchema(
      value = TopicView.class,
      responseCode = "200",
      responseDescription = "The topic.")
  public Response show(
      @PathParam("id") ContributionId id,
      @QueryParam("under") ContributionId under,
      @BeanParam Paging paging) {
    try {
      TopicView topic =
          under == null
              ? reading.topic(id, paging.request())
              : reading.topic(id, under, paging.request());
      return Response.ok(topic).build();
    } catch (NoSuchContribution e) {
      URI now = uri.getBaseUriBuilder().path(TopicsResource.class).path(topicOf(id, e)).build();
      return Response.temporaryRedirect(now).build();
    }
  }

  // It may have become a reply of another topic.
  private String topicOf(ContributionId id, NoSuchContribution otherwise) {
    try {
      return reading.topicOf(id).toString();
    } catch (NoSuchContribution e) {
      throw otherwise;
    }
  }

  @POST
  @Path("{id}/replies")
  @Operation(
      summary =
          "Reply, in Markdown, to the topic, or with under to a reply. The state tells whether it"
              + " is published or held. 409 says how many people its mentions would tell, when they"
              + " are many: send it again with that number as told.")
  @APIResponseSchema(
      value = Submitted.class,
      responseCode = "201",
      responseDescription = "Published, or held for a moderator.")
  public Response reply(@PathParam("id") ContributionId id, ReplyDraft draft) {
    return Response.status(Response.Status.CREATED).entity(replying.reply(id, draft)).build();
  }

  @PUT
  @Path("{id}/accepted-answer")
  @Operation(
      summary =
          "Say which reply solved the question. For its author; a second choice replaces the"
              + " first.")
  @APIResponse(responseCode = "200", description = "The topic with its accepted answer.")
  public TopicView accept(@PathParam("id") ContributionId id, Accepted accepted) {
    if (accepted == null || accepted.reply() == null) {
      throw new InvalidInput("reply", "platform.constraint.NotNull");
    }
    acceptance.accept(id, accepted.reply());
    return reading.topic(id, PageRequest.first());
  }
}
