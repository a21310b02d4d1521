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
import org.praxis.communities.ContributionId;
import org.praxis.communities.MyContributions;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.communities.Withdrawing;
import org.praxis.communities.view.ContributionView;
import org.praxis.communities.view.Submitted;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** What I wrote, where it stands, and the reasons of decisions on it. */
@Path("me/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Communities")
public class MyContributionsResource {
  @Inject MyContributions mine;
  @Inject Revising revising;
  @Inject Withdrawing withdrawing;

  @GET
  @Operation(
      summary = "My topics and replies in any state, newest first, with the decisions on them.")
  public Page<ContributionView> list(@BeanParam Paging paging) {
    return mine.list(paging.request());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One of my contributions.")
  public ContributionView show(@PathParam("id") ContributionId id) {
    return mine.one(id);
  }

  @PUT
  @Path("{id}")
  @Operation(
      summary =
          "Revise it and submit it again; what is published stays until the change is too. Send back the version that you"
              + " read.")
  public Submitted revise(@PathParam("id") ContributionId id, Revision revision) {
    return revising.revise(id, revision);
  }

  /** Which version of a contribution one had before them. */
  public record Shown(Long version) {}

  @POST
  @Path("{id}/withdrawal")
  @Operation(summary = "Take it back: nobody else reads it. Send back the version that you read.")
  public ContributionView withdraw(@PathParam("id") ContributionId id, Shown shown) {
    withdrawing.withdraw(id, shown == null ? null : shown.version());
    return mine.one(id);
  }

  @POST
  @Path("{id}/restoration")
  @Operation(
      summary =
          "Restore what you took back: published again, or with you. Send back the version that you read.")
  public ContributionView restore(@PathParam("id") ContributionId id, Shown shown) {
    withdrawing.restore(id, shown == null ? null : shown.version());
    return mine.one(id);
  }
}
