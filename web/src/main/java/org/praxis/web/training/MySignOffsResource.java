package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
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
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.validation.Written;
import org.praxis.training.EnrolmentId;
import org.praxis.training.StepId;
import org.praxis.training.marking.AskingToSign;
import org.praxis.training.marking.view.AskingView;

/** What I ask mentors to sign; the step is named by its identity. */
@Path("me/enrolments/{id}/steps/{step}/sign-offs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class MySignOffsResource {
  @Inject AskingToSign asking;

  /**
   * Whom I ask.
   *
   * @param note what I want to say; may be missing
   */
  public record SignOffAsk(
      @NotNull PersonId mentor,
      @Written(max = AskingToSign.LONGEST_NOTE, optional = true) String note) {}

  @GET
  @Operation(
      summary =
          "What I have asked for this step, the latest first, and whom I may ask; who belongs to an audience is not told.")
  public AskingView show(
      @PathParam("id") EnrolmentId id,
      @PathParam("step") @Parameter(description = StepPlace.IDENTITY) StepId step) {
    return asking.asked(id, step);
  }

  @POST
  @Operation(
      summary =
          "Ask a mentor to sign. One request waits at a time: asking somebody else takes the other one back.")
  public AskingView ask(
      @PathParam("id") EnrolmentId id,
      @PathParam("step") @Parameter(description = StepPlace.IDENTITY) StepId step,
      SignOffAsk ask) {
    if (ask == null || ask.mentor() == null) {
      throw new InvalidInput("mentor", "platform.constraint.NotNull");
    }
    asking.ask(id, step, ask.mentor(), ask.note());
    return asking.asked(id, step);
  }
}
