package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.training.Answer;
import org.praxis.training.EnrolmentId;
import org.praxis.training.MyLearning;
import org.praxis.training.QuizTaking;
import org.praxis.training.StepProgress;
import org.praxis.training.quiz.Sittings;
import org.praxis.training.quiz.view.SittingRow;
import org.praxis.training.quiz.view.SittingView;
import org.praxis.training.view.AttemptView;
import org.praxis.training.view.EnrolmentRow;
import org.praxis.web.api.Paging;

/** The tracks that I have begun. */
@Path("me/enrolments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class MyEnrolmentsResource {
  private static final String NUMBER =
      "The step's number in the track, from 1; its identity is for sign-offs, work and addresses below the track.";

  @Inject MyLearning learning;
  @Inject StepProgress progress;
  @Inject QuizTaking taking;
  @Inject Sittings sittings;

  /** One attempt at a quiz: each of its questions answered once. */
  public record AnswerSheet(@NotNull List<Answer> answers) {}

  @GET
  @Operation(summary = "My enrolments: what is open by due date, then what is done.")
  public Page<EnrolmentRow> list(@BeanParam Paging paging) {
    return learning.enrolments(paging.request());
  }

  @POST
  @Path("{id}/steps/{step}/completion")
  @Operation(
      summary =
          "Say that I have read a page, done what a link leads to, or acknowledge a text. A quiz or a discussion does"
              + " not complete in this way, and no step that is not open yet.")
  public EnrolmentRow complete(
      @PathParam("id") EnrolmentId id,
      @PathParam("step") @Parameter(description = NUMBER) int step) {
    progress.complete(id, step);
    return learning.enrolment(id);
  }

  @POST
  @Path("{id}/steps/{step}/attempts")
  @Operation(
      summary =
          "Answer a quiz, all questions at once: one that asks nothing but single choices of its own, counted as they"
              + " were designed.")
  public AttemptView attempt(
      @PathParam("id") EnrolmentId id,
      @PathParam("step") @Parameter(description = NUMBER) int step,
      AnswerSheet sheet) {
    if (sheet == null) {
      throw new InvalidInput("answers", "platform.constraint.NotNull");
    }
    return taking.attempt(id, step, sheet.answers());
  }

  @GET
  @Path("{id}/steps/{step}/sittings")
  @Operation(summary = "My sittings of a quiz, the latest first.")
  public List<SittingRow> sittings(
      @PathParam("id") EnrolmentId id,
      @PathParam("step") @Parameter(description = NUMBER) int step) {
    return taking.sittings(id, step);
  }

  @POST
  @Path("{id}/steps/{step}/sittings")
  @Operation(summary = "Begin a sitting of a quiz, or go on with the one that is open.")
  public SittingView sit(
      @PathParam("id") EnrolmentId id,
      @PathParam("step") @Parameter(description = NUMBER) int step) {
    return sittings.sitting(taking.begin(id, step));
  }
}
