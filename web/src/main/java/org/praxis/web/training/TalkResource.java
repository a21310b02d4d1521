package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.communities.ContributionId;
import org.praxis.platform.PageRequest;
import org.praxis.training.StepId;
import org.praxis.training.talk.ApprovalReason;
import org.praxis.training.talk.TalkApproving;
import org.praxis.training.talk.TalkReading;
import org.praxis.training.talk.view.TalkView;
import org.praxis.web.api.Paging;

/** The conversation beside a step. Replies are written to the topic itself. */
@Path("training/tracks/{slug}/steps/{step}/talk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class TalkResource {
  @Inject TalkReading reading;
  @Inject TalkApproving approving;

  @GET
  @Operation(
      summary =
          "A discussion step in the edition that I am on: its thread, what completes it, and what of that I have. Where"
              + " I may not read the community, closed says so and there is no thread.")
  public TalkView talk(
      @PathParam("slug") String slug,
      @PathParam("step") @Parameter(description = StepPlace.IDENTITY) StepId step,
      @BeanParam Paging paging) {
    return reading.talk(slug, step, paging.request());
  }

  @POST
  @Operation(
      summary =
          "Count what I wrote while a discussion was locked. What is counted already stays as it is.")
  public TalkView count(
      @PathParam("slug") String slug,
      @PathParam("step") @Parameter(description = StepPlace.IDENTITY) StepId step) {
    reading.count();
    return reading.talk(slug, step, PageRequest.first());
  }

  @PUT
  @Path("approvals/{contribution}")
  @Operation(
      summary =
          "Approve of a reply as the trainer or an expert of the step. Doing it again changes nothing.")
  public void approve(
      @PathParam("slug") String slug,
      @PathParam("step") @Parameter(description = StepPlace.IDENTITY) StepId step,
      @PathParam("contribution") ContributionId contribution,
      ApprovalReason reason) {
    approving.approve(slug, step, contribution, reason == null ? new ApprovalReason(null) : reason);
  }

  @DELETE
  @Path("approvals/{contribution}")
  @Operation(summary = "Take back that I approve of a reply.")
  public void takeBack(
      @PathParam("slug") String slug,
      @PathParam("step") @Parameter(description = StepPlace.IDENTITY) StepId step,
      @PathParam("contribution") ContributionId contribution) {
    approving.takeBack(slug, step, contribution);
  }
}
