package org.praxis.web.training.quiz;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.InvalidInput;
import org.praxis.training.quiz.AnswerDraft;
import org.praxis.training.quiz.SittingId;
import org.praxis.training.quiz.Sittings;
import org.praxis.training.quiz.view.ItemView;
import org.praxis.training.quiz.view.SavedView;
import org.praxis.training.quiz.view.SittingView;
import org.praxis.web.api.ProblemDocument;

/** My sittings of quizzes. */
@Path("training/sittings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class SittingsResource {
  @Inject Sittings sittings;
  @Context HttpHeaders headers;

  /**
   * An answer to be saved.
   *
   * @param version of the question as it was read; null to answer whatever was answered meanwhile
   */
  public record AnswerSaving(AnswerDraft answer, Long version) {}

  /**
   * The end of a sitting.
   *
   * @param anyway whether questions may be left open; null for no
   */
  public record SittingEnd(Boolean anyway) {}

  @GET
  @Path("{id}")
  @Operation(
      summary =
          "A sitting of mine: its questions as they are shown, my answers so far, and what they are worth where that is"
              + " told.")
  public SittingView show(@PathParam("id") SittingId id) {
    return sittings.sitting(id);
  }

  @PUT
  @Path("{id}/answers/{number}")
  @Operation(
      summary =
          "Save the answer to one question. The same again changes nothing. A number is read as the first language of"
              + " Accept-Language writes it.")
  public SavedView answer(
      @PathParam("id") SittingId id, @PathParam("number") int number, AnswerSaving saving) {
    if (saving == null) {
      throw new InvalidInput("answer", "platform.constraint.NotNull");
    }
    return sittings.answer(id, number, saving.answer(), saving.version(), language());
  }

  private Locale language() {
    return ProblemDocument.accepted(headers).stream().findFirst().orElse(Locale.ENGLISH);
  }

  @POST
  @Path("{id}/answers/{number}/check")
  @Operation(
      summary =
          "Have the answer to one question marked, where the quiz tells at once; it stands from now on.")
  public ItemView check(@PathParam("id") SittingId id, @PathParam("number") int number) {
    return sittings.check(id, number);
  }

  @POST
  @Path("{id}/end")
  @Operation(summary = "End a sitting of mine. Ending it again is as good as ending it once.")
  public SittingView end(@PathParam("id") SittingId id, SittingEnd ending) {
    return sittings.end(id, ending != null && Boolean.TRUE.equals(ending.anyway()));
  }
}
