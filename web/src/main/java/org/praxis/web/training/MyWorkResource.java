package org.praxis.web.training;

import jakarta.inject.Inject;
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
import org.praxis.training.EnrolmentId;
import org.praxis.training.StepId;
import org.praxis.training.marking.HandingIn;
import org.praxis.training.marking.WorkText;
import org.praxis.training.marking.view.WorkView;

/** My work on an assignment; the step is named by its identity. */
@Path("me/enrolments/{id}/steps/{step}/work")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class MyWorkResource {
  @Inject HandingIn handing;

  @GET
  @Operation(
      summary = "What I have made of an assignment, all that I handed in, and what was said of it.")
  public WorkView show(
      @PathParam("id") EnrolmentId id,
      @PathParam("step") @Parameter(description = StepPlace.IDENTITY) StepId step) {
    return handing.work(id, step);
  }

  @PUT
  @Operation(
      summary =
          "Keep what I have, with the version that I had before me; it is not handed in by that. Files are attachments"
              + " of mine.")
  public WorkView save(
      @PathParam("id") EnrolmentId id,
      @PathParam("step") @Parameter(description = StepPlace.IDENTITY) StepId step,
      WorkText text) {
    handing.save(id, step, text);
    return handing.work(id, step);
  }

  @POST
  @Path("hand-ins")
  @Operation(
      summary =
          "Hand in what I have. The same twice is handed in once. It waits for somebody to mark it, and stays.")
  public WorkView handIn(
      @PathParam("id") EnrolmentId id,
      @PathParam("step") @Parameter(description = StepPlace.IDENTITY) StepId step,
      WorkText text) {
    handing.handIn(id, step, text);
    return handing.work(id, step);
  }

  @DELETE
  @Path("hand-ins/waiting")
  @Operation(summary = "Take back what waits, until somebody begins to mark it.")
  public WorkView takeBack(
      @PathParam("id") EnrolmentId id,
      @PathParam("step") @Parameter(description = StepPlace.IDENTITY) StepId step) {
    handing.takeBack(id, step);
    return handing.work(id, step);
  }
}
