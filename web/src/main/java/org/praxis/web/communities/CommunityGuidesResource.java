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
import org.praxis.communities.guides.GuideDraft;
import org.praxis.communities.guides.GuideReading;
import org.praxis.communities.guides.GuideStarting;
import org.praxis.communities.guides.view.GuideRow;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** The guides of a community. */
@Path("communities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Guides")
public class CommunityGuidesResource {
  @Inject GuideReading reading;
  @Inject GuideStarting starting;
  @Context UriInfo uri;

  @GET
  @Path("{slug}/guides")
  @Operation(
      summary =
          "Published guides by title; with overdue=true those that somebody should have looked at by now.")
  public Page<GuideRow> guides(
      @PathParam("slug") String slug,
      @QueryParam("overdue") @DefaultValue("false") boolean overdue,
      @BeanParam Paging paging) {
    return reading.guides(slug, overdue, paging.request());
  }

  @POST
  @Path("{slug}/guides")
  @Operation(
      summary =
          "Start a guide, in Markdown; with topic from a topic, which it then names as its source. The state tells"
              + " whether it is published or held. For members.")
  @APIResponseSchema(
      value = GuideSent.class,
      responseCode = "201",
      responseDescription = "Published, or held for a moderator; Location is the guide's address.")
  public Response start(@PathParam("slug") String slug, GuideDraft draft) {
    GuideSent sent = starting.start(slug, draft);
    return Response.created(
            uri.getBaseUriBuilder()
                .path(GuidesResource.class)
                .path(sent.guide().toString())
                .build())
        .entity(sent)
        .build();
  }
}
