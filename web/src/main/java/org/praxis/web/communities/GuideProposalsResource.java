package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.guides.ChangeProposing;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.ProposalDraft;
import org.praxis.communities.guides.ProposalId;
import org.praxis.communities.guides.ProposalReading;
import org.praxis.communities.guides.view.ProposalRow;
import org.praxis.communities.guides.view.ProposalView;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** Changes that members propose for a guide. */
@Path("guides")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Guides")
public class GuideProposalsResource {
  @Inject ProposalReading reading;
  @Inject ChangeProposing proposing;
  @Context UriInfo uri;

  @GET
  @Path("{id}/proposals")
  @Operation(summary = "Your proposed changes, or all of them for those who write the guide.")
  public Page<ProposalRow> proposals(@PathParam("id") GuideId id, @BeanParam Paging paging) {
    return reading.of(id, paging.request());
  }

  @POST
  @Path("{id}/proposals")
  @Operation(
      summary =
          "Propose a change: the whole text as it would read, why, and the revision that you read. For members.")
  @APIResponseSchema(
      value = ProposalView.class,
      responseCode = "201",
      responseDescription = "Proposed; Location is its address.")
  public Response propose(@PathParam("id") GuideId id, ProposalDraft draft) {
    ProposalId made = proposing.propose(id, draft);
    return Response.created(
            uri.getBaseUriBuilder().path(ProposalsResource.class).path(made.toString()).build())
        .entity(reading.one(made))
        .build();
  }
}
