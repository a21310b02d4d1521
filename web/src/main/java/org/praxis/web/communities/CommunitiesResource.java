package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.CommunityDraft;
import org.praxis.communities.Discovering;
import org.praxis.communities.Founding;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicFilter;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicReading;
import org.praxis.communities.TopicStarting;
import org.praxis.communities.view.CommunityRow;
import org.praxis.communities.view.CommunityView;
import org.praxis.communities.view.Submitted;
import org.praxis.communities.view.TopicRow;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** Communities, who belongs to them, and their topics. */
@Path("communities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class CommunitiesResource {
  @Inject Discovering discovering;
  @Inject Founding founding;
  @Inject TopicReading reading;
  @Inject TopicStarting starting;
  @Context UriInfo uri;

  @GET
  @Operation(
      summary =
          "Communities by name, as far as you may know of them; with q those that have it in name"
              + " or purpose, with archived=true those where nobody writes any more.")
  public Page<CommunityRow> list(
      @QueryParam("q") String words,
      @QueryParam("archived") @DefaultValue("false") boolean archived,
      @BeanParam Paging paging) {
    return discovering.communities(words, archived, paging.request());
  }

  @POST
  @Operation(
      summary =
          "Found a community with its charter. For moderators, trainers, HR and administrators.")
  @APIResponseSchema(
      value = CommunityView.class,
      responseCode = "201",
      responseDescription = "Founded; Location is its address.")
  public Response found(CommunityDraft draft) {
    founding.found(draft);
    return Response.created(uri.getAbsolutePathBuilder().path(draft.slug()).build())
        .entity(discovering.community(draft.slug()))
        .build();
  }

  @GET
  @Path("{slug}")
  @Operation(summary = "A community with its charter.")
  public CommunityView show(@PathParam("slug") String slug) {
    return discovering.community(slug);
  }

  @GET
  @Path("{slug}/topics")
  @Operation(
      summary =
          "Published topics, the latest activity first; with unanswered=true only open questions,"
              + " with kind and tag those, with order=votes those that most want first.")
  public Page<TopicRow> topics(
      @PathParam("slug") String slug,
      @QueryParam("unanswered") @DefaultValue("false") boolean unanswered,
      @QueryParam("kind") TopicKind kind,
      @QueryParam("tag") String tag,
      @QueryParam("order") String order,
      @BeanParam Paging paging) {
    return reading.topics(
        slug, new TopicFilter(unanswered, kind, tag, "votes".equals(order)), paging.request());
  }

  @POST
  @Path("{slug}/topics")
  @Operation(
      summary =
          "Start a topic, in Markdown: QUESTION, DISCUSSION, IDEA, POLL with 2 to 10 options, or,"
              + " for owner and moderators, ANNOUNCEMENT. The state tells whether it is published"
              + " or held. 409 says how many people its mentions would tell, when they are many:"
              + " send it again with that number as told.")
  @APIResponseSchema(
      value = Submitted.class,
      responseCode = "201",
      responseDescription = "Published, or held for a moderator; Location is the topic's address.")
  public Response start(@PathParam("slug") String slug, TopicDraft draft) {
    Submitted submitted = starting.start(slug, draft);
    return Response.created(
            uri.getBaseUriBuilder()
                .path(TopicsResource.class)
                .path(submitted.id().toString())
                .build())
        .entity(submitted)
        .build();
  }
}
