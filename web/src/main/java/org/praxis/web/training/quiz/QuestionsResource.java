package org.praxis.web.training.quiz;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.InvalidInput;
import org.praxis.training.quiz.BankKeeping;
import org.praxis.training.quiz.BankQuestionDraft;
import org.praxis.training.quiz.BankReading;
import org.praxis.training.quiz.QuestionId;
import org.praxis.training.quiz.view.BankQuestionView;
import org.praxis.web.problem.Renamed;

/** Questions of banks. */
@Path("training/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class QuestionsResource {
  private static final Set<String> BESIDE = Set.of("version");

  @Inject BankReading reading;
  @Inject BankKeeping keeping;

  /**
   * A question as it is from now on.
   *
   * @param version that was read
   */
  public record QuestionChange(@NotNull Long version, @NotNull BankQuestionDraft draft) {}

  @GET
  @Path("{id}")
  @Operation(summary = "A question with all that marks it. For trainers.")
  public BankQuestionView show(@PathParam("id") QuestionId id) {
    return reading.question(id);
  }

  @PUT
  @Path("{id}")
  @Operation(
      summary =
          "Let a question say something else from now on; who was asked it keeps what they were asked. For who keeps"
              + " its bank.")
  public BankQuestionView rewrite(@PathParam("id") QuestionId id, QuestionChange change) {
    if (change == null) {
      throw new InvalidInput("draft", "platform.constraint.NotNull");
    }
    if (change.draft() == null) {
      throw new InvalidInput("draft", "platform.constraint.NotNull");
    }
    Renamed.within("draft", BESIDE, () -> keeping.rewrite(id, change.version(), change.draft()));
    return reading.question(id);
  }

  @DELETE
  @Path("{id}")
  @Operation(
      summary = "Draw a question no more. Sittings that asked it stay. For who keeps its bank.")
  public void remove(@PathParam("id") QuestionId id) {
    keeping.remove(id);
  }
}
