package org.praxis.web.communities;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.guides.GuideReading;
import org.praxis.communities.guides.ProposalReading;
import org.praxis.communities.guides.view.GuideRow;
import org.praxis.communities.guides.view.OwnProposalRow;
import org.praxis.communities.guides.view.ProposalsWaiting;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** Guides that one owns or writes, and what one proposed to others. */
@Path("me/guides")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Guides")
public class MyGuidesResource {
  @Inject GuideReading reading;
  @Inject ProposalReading proposals;

  @GET
  @Operation(
      summary =
          "Your guides, what wants to be looked at first; with overdue=true only those whose day has passed.")
  public Page<GuideRow> mine(
      @QueryParam("overdue") @DefaultValue("false") boolean overdue, @BeanParam Paging paging) {
    return reading.mine(overdue, paging.request());
  }

  @GET
  @Path("written")
  @Operation(summary = "Guides that you own or write with others, the last changed first.")
  public Page<GuideRow> written(@BeanParam Paging paging) {
    return reading.written(paging.request());
  }

  @GET
  @Path("proposals")
  @Operation(
      summary = "Changes that you proposed to guides, whatever became of them; the latest first.")
  public Page<OwnProposalRow> proposals(@BeanParam Paging paging) {
    return proposals.mine(paging.request());
  }

  @GET
  @Path("waiting")
  @Operation(
      summary =
          "Guides that you own or write with others for which proposed changes wait for your review;"
              + " who waits longest first.")
  public Page<ProposalsWaiting> waiting(@BeanParam Paging paging) {
    return proposals.waiting(paging.request());
  }
}
