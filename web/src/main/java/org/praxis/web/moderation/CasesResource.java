package org.praxis.web.moderation;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.DecisionView;
import org.praxis.moderation.view.QueueItem;
import org.praxis.platform.Page;
import org.praxis.web.api.Paging;

/** The moderators' queue. */
@Path("moderation/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class CasesResource {
  @Inject CaseReview review;

  @GET
  @Operation(summary = "Cases that wait for me, longest first. For moderators.")
  public Page<QueueItem> queue(@BeanParam Paging paging) {
    return review.queue(paging.request());
  }

  @GET
  @Path("{id}")
  @Operation(
      summary =
          "A case with the text, its thread, the author's standing and the charter. For moderators.")
  public CaseView show(@PathParam("id") CaseId id) {
    return review.open(id);
  }

  @POST
  @Path("{id}/decision")
  @Operation(
      summary =
          "Decide: APPROVE, or RETURN and REJECT with a clause's number and a message. Send back the version that you"
              + " read; 409 tells who decided first. For moderators.")
  public DecisionView decide(@PathParam("id") CaseId id, Ruling ruling) {
    return review.decide(id, ruling);
  }
}
