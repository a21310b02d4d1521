package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.training.StepId;
import org.praxis.training.cowriting.GuideTaskReading;
import org.praxis.training.cowriting.view.GuideTaskView;

/** The guide beside a step. It is written where guides are. */
@Path("training/tracks/{slug}/steps/{step}/guide")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class GuideTaskResource {
  @Inject GuideTaskReading reading;

  @GET
  @Operation(
      summary =
          "A step that is done by writing a guide, in the edition that I am on: the guide, what of mine counts, and what"
              + " waits to be published.")
  public GuideTaskView task(
      @PathParam("slug") String slug,
      @PathParam("step") @Parameter(description = StepPlace.IDENTITY) StepId step) {
    return reading.task(slug, step);
  }

  @POST
  @Operation(
      summary =
          "Count what I published while the step was locked. What is counted already stays as it is.")
  public GuideTaskView count(
      @PathParam("slug") String slug,
      @PathParam("step") @Parameter(description = StepPlace.IDENTITY) StepId step) {
    reading.count();
    return reading.task(slug, step);
  }
}
